package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.Endpoints;
import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.EtimsCall;
import com.completebytepos.fiscal.client.Outcome;
import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.client.Signatures;
import com.completebytepos.fiscal.client.TaxAuthorities;
import com.completebytepos.kernel.Seal;
import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Claims;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;

/** Promises that a branch of a taxpayer is fiscalised by one shop of the platform, and that a device is initialised once. Calls KRA, so it holds no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceSetUp {
    private static final String CLAIM = "fiscal.device";

    @Inject Claims claims;
    @Inject FiscalDevices devices;
    @Inject TaxAuthorities authorities;

    @Requires(Permission.EDIT_SETTINGS)
    public List<FiscalEnvironment> environments() {
        return Setting.on("CBPOS_DEMO") ? List.of(FiscalEnvironment.values()) : List.of(FiscalEnvironment.LIVE, FiscalEnvironment.TEST);
    }

    /** Where a VSCU may stand, as the installation allows it. */
    @Requires(Permission.EDIT_SETTINGS)
    public List<String> vscuAddresses() {
        return Endpoints.vscuAddresses();
    }

    /** The platform is asked first, in its own transaction: a claim without a device is harmless, and lapses. What was told before is free for others. */
    @Requires(Permission.EDIT_SETTINGS)
    public UUID tell(DeviceSettings told) {
        BranchScope.check(told.branchId());
        var settings = checked(told);
        var former = devices.currentOf(settings.branchId()).map(DeviceRow::settings).filter(before -> !claimed(before).equals(claimed(settings)));
        claim(settings);
        var id = devices.tell(settings);
        former.ifPresent(before -> claims.release(CLAIM, claimed(before), before.branchId().toString()));
        return id;
    }

    private void claim(DeviceSettings settings) {
        if (!claims.claim(CLAIM, claimed(settings), settings.branchId().toString())) throw FiscalRejection.CLAIMED_ELSEWHERE.at("pin", settings.pin() + "/" + settings.bhfId());
    }

    /** KRA knows the device, so its claim stays until it is retired. */
    private void installed(UUID id, FiscalDevices.Installation told) {
        devices.installed(id, told);
        var settings = devices.row(id).settings();
        claims.keep(CLAIM, claimed(settings), settings.branchId().toString());
    }

    /** Once in a device's life. When KRA says that it is initialised already, its key is with whoever did it. */
    @Requires(Permission.EDIT_SETTINGS)
    public void initialise(UUID id) {
        var access = devices.access(id);
        if (devices.row(id).identity().keyKept()) throw FiscalRejection.ALREADY_INSTALLED.with();
        claim(devices.row(id).settings());
        var body = SaleBody.JSON.createObjectBuilder().add("dvcSrlNo", access.serial()).build();
        var answer = authorities.of(access).call(EtimsCall.INITIALISE, body);
        if (answer.outcome() != Outcome.DONE) throw refusal(answer);
        var info = answer.data().get("info") instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
        var key = Signatures.text(info, "cmcKey");
        if (key == null && access.profile() != FiscalProfile.VSCU) throw FiscalRejection.NO_KEY_IN_ANSWER.with();
        installed(id, new FiscalDevices.Installation(key, Signatures.text(info, "sdcId"), Signatures.text(info, "mrcNo"), Signatures.text(info, "taxprNm"), info.getInt("lastSaleInvcNo", 0) + 1L));
    }

    /** For a device somebody initialised before and kept the key of. What the unit is called stands on its papers; a VSCU says it with every stamp. */
    @Requires(Permission.EDIT_SETTINGS)
    public void adopt(UUID id, FiscalDevices.Installation kept) {
        boolean vscu = devices.access(id).profile() == FiscalProfile.VSCU;
        var key = plain(kept.cmcKey());
        if (!vscu && (key == null || !key.matches("[A-Za-z0-9+/=_-]{16,255}"))) throw FiscalRejection.KEY_SHAPE.at("cmcKey");
        var unit = unit(kept.sdcId(), kept.mrcNo(), vscu);
        if (kept.nextNumber() < 1) throw FiscalRejection.NUMBER_RANGE.at("nextNumber");
        claim(devices.row(id).settings());
        installed(id, new FiscalDevices.Installation(vscu ? null : key, unit.sdcId(), unit.mrcNo(), null, kept.nextNumber()));
    }

    /** For a device that was taken over before its unit was asked for. */
    @Requires(Permission.EDIT_SETTINGS)
    public void identify(UUID id, String sdcId, String mrcNo) {
        var unit = unit(sdcId, mrcNo, false);
        devices.identified(id, unit.sdcId(), unit.mrcNo());
    }

    private static DeviceRow.Identity unit(String sdcId, String mrcNo, boolean saysItself) {
        var unit = plain(sdcId);
        var machine = plain(mrcNo);
        if (unit == null ? !saysItself : !unit.matches("[A-Za-z0-9]{5,30}")) throw FiscalRejection.UNIT_SHAPE.at("sdcId");
        if (machine != null && !machine.matches("[A-Za-z0-9]{5,30}")) throw FiscalRejection.UNIT_SHAPE.at("mrcNo");
        return new DeviceRow.Identity(unit, machine, null, false);
    }

    private static String plain(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A look-up, never an initialisation: whether KRA answers this device with its keys. @return what KRA calls the taxpayer's branches */
    @Requires(Permission.EDIT_SETTINGS)
    public List<String> test(UUID id) {
        var answer = authorities.of(devices.access(id)).call(EtimsCall.BRANCHES, ItemRegistration.since());
        if (!answer.isDone()) throw refusal(answer);
        return answer.data().get("bhfList") instanceof jakarta.json.JsonArray list
                ? list.getValuesAs(JsonObject.class).stream().map(b -> Signatures.text(b, "bhfId") + " " + Signatures.text(b, "bhfNm")).toList() : List.of();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void retire(UUID id) {
        var settings = devices.retire(id);
        claims.release(CLAIM, claimed(settings), settings.branchId().toString());
    }

    private DeviceSettings checked(DeviceSettings told) {
        if (told.pin() == null || !told.pin().strip().toUpperCase(java.util.Locale.ROOT).matches("[A-Z]\\d{9}[A-Z]")) throw FiscalRejection.PIN_SHAPE.at("pin");
        if (told.bhfId() == null || !told.bhfId().strip().matches("\\d{2}")) throw FiscalRejection.BRANCH_SHAPE.at("bhfId");
        if (told.serial() == null || !told.serial().strip().matches("[\\x21-\\x7e]{1,100}")) throw FiscalRejection.SERIAL_SHAPE.at("serial");
        if (!environments().contains(told.environment())) throw FiscalRejection.ENVIRONMENT_NOT_OFFERED.at("environment");
        boolean vscu = told.profile() == FiscalProfile.VSCU;
        if (vscu && !Endpoints.allowsVscu(told.address())) throw FiscalRejection.ADDRESS_NOT_ALLOWED.at("address");
        if (!Seal.isReady()) throw FiscalRejection.NO_SECRET_KEYS.with();
        return new DeviceSettings(told.branchId(), told.profile(), told.environment(), told.pin().strip().toUpperCase(java.util.Locale.ROOT), told.bhfId().strip(), told.serial().strip(),
                vscu ? told.address() : null);
    }

    private static String claimed(DeviceSettings settings) {
        return settings.taxpayer() + "/" + settings.bhfId();
    }

    private static RuntimeException refusal(EtimsAnswer answer) {
        var code = answer.code() == null ? "" : answer.code();
        return switch (code) {
            case "901" -> FiscalRejection.NOT_APPROVED.with(answer.words());
            case "902" -> FiscalRejection.ALREADY_INSTALLED.with();
            case "903" -> FiscalRejection.WRONG_KIND.with(answer.words());
            default -> answer.outcome() == Outcome.REFUSED || answer.outcome() == Outcome.SET_UP ? FiscalRejection.REFUSED_BY_KRA.with(answer.words()) : FiscalRejection.NOT_REACHED.with(answer.words());
        };
    }
}
