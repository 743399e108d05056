package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.rules.Refusal;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Founding;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Initialises an approved device once; its key is given in that one answer and never again. */
public final class InitDesk {

    private InitDesk() {}

    public static JsonValue answer(World world, Profile profile, Body body) {
        Device device = world.device(body.text("tin"), body.text("bhfId"))
                .filter(known -> known.identity().dvcSrlNo().equals(body.text("dvcSrlNo")))
                .orElseThrow(() -> new Refusal(Rule.DEVICE, Complaint.coded("901", "It is not valid device")));
        int calls = device.countInit();
        if (!device.identity().kind().equals(profile.deviceKind())) {
            throw new Refusal(Rule.DEVICE, Complaint.coded("903", "Only " + profile.deviceKind() + " device can be verified"));
        }
        if (device.installed()) {
            throw new Refusal(Rule.DEVICE, profile == Profile.G && world.settings().is(Switch.GATEWAY_REPEATED_INIT, "not-unique")
                    ? Complaint.about("Query did not return a unique result: " + calls + " results were returned")
                    : Complaint.coded("902", "This device is installed"));
        }
        device.install();
        return Json.createObjectBuilder().add("info", info(world, profile, device)).build();
    }

    private static JsonObjectBuilder info(World world, Profile profile, Device device) {
        String tin = device.identity().tin();
        String bhfId = device.identity().bhfId();
        JsonObjectBuilder info = Json.createObjectBuilder().add("tin", tin).add("taxprNm", world.taxpayers().get(tin).name()).add("bsnsActv", "Retail sale")
                .add("bhfId", bhfId).add("bhfNm", device.identity().bhfNm()).add("bhfOpenDt", Founding.SEEDED_AT.substring(0, 8))
                .add("prvncNm", "NAIROBI CITY").add("dstrtNm", "NAIROBI").add("sctrNm", "CENTRAL").add("locDesc", "Sandbox Street")
                .add("hqYn", bhfId.equals("00") ? "Y" : "N").add("mgrNm", "Sandbox Manager").add("mgrTelNo", "0700000000").add("mgrEmail", "manager@sandbox.invalid")
                .add("dvcId", device.dvcId());
        if (profile.isOscu()) {
            return info.add("sdcId", device.sdcId()).add("mrcNo", device.mrcNo()).add("cmcKey", device.cmcKey());
        }
        return info.addNull("sdcId").addNull("mrcNo").addNull("cmcKey").addNull("intrlKey").addNull("signKey")
                .add("lastSaleInvcNo", device.lastInvoice("N")).add("lastPchsInvcNo", device.lastPurchase()).add("lastSaleRcptNo", device.receipts("NS"))
                .add("lastInvcNo", device.lastInvoice("N")).add("lastTrainInvcNo", device.lastInvoice("T"))
                .add("lastProfrmInvcNo", device.lastInvoice("P")).add("lastCopyInvcNo", device.lastInvoice("C"));
    }
}
