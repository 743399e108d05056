package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.world.Codes;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Founding;
import com.completebytepos.sandbox.etims.world.ItemClasses;
import com.completebytepos.sandbox.etims.world.World.Buyer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** KRA's own tables; a list is given again only when it is newer than the last request. */
final class LookUpDesk {

    private LookUpDesk() {}

    static Optional<JsonValue> codes(Visit visit) {
        return newer(visit, Founding.SEEDED_AT) ? Rows.named("clsList", Codes.list(visit.settings()).stream()) : Optional.empty();
    }

    static Optional<JsonValue> itemClasses(Visit visit) {
        visit.device().fetchedClassList();
        return newer(visit, Founding.SEEDED_AT) ? Rows.named("itemClsList", ItemClasses.list().stream()) : Optional.empty();
    }

    static Optional<JsonValue> taxpayer(Visit visit) {
        Buyer buyer = visit.world().register().get(visit.body().text("custmTin"));
        return Rows.named("custList", Stream.ofNullable(buyer).map(known -> address(Json.createObjectBuilder().add("tin", known.tin())
                .add("taxprNm", known.name()).add("taxprSttsCd", known.status())).build()));
    }

    static Optional<JsonValue> branches(Visit visit) {
        return newer(visit, Founding.SEEDED_AT) ? Rows.named("bhfList", visit.taxpayer().devices().values().stream().map(LookUpDesk::branch)) : Optional.empty();
    }

    private static JsonObject branch(Device device) {
        Device.Identity identity = device.identity();
        return address(Json.createObjectBuilder().add("tin", identity.tin()).add("bhfId", identity.bhfId()).add("bhfNm", identity.bhfNm()).add("bhfSttsCd", "01"))
                .add("mgrNm", "Sandbox Manager").add("mgrTelNo", "0700000000").add("mgrEmail", "manager@sandbox.invalid")
                .add("hqYn", identity.bhfId().equals("00") ? "Y" : "N").build();
    }

    static Optional<JsonValue> notices(Visit visit) {
        return Rows.named("noticeList", visit.world().notices().stream().filter(notice -> newer(visit, notice.at())).map(notice -> Json.createObjectBuilder()
                .add("noticeNo", notice.number()).add("title", notice.title()).add("cont", notice.text()).addNull("dtlUrl").add("regrNm", "Sandbox")
                .add("regDt", notice.at()).build()));
    }

    static boolean newer(Visit visit, String at) {
        return at.compareTo(visit.body().text("lastReqDt")) > 0;
    }

    private static JsonObjectBuilder address(JsonObjectBuilder row) {
        return row.add("prvncNm", "NAIROBI CITY").add("dstrtNm", "NAIROBI").add("sctrNm", "CENTRAL").add("locDesc", "Sandbox Street");
    }
}
