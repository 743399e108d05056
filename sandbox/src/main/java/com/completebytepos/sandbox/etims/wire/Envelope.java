package com.completebytepos.sandbox.etims.wire;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.rules.Complaint;
import jakarta.json.JsonValue;

/** How a profile dresses its answers. Times are Nairobi time, yyyyMMddHHmmss. */
public interface Envelope {

    Reply success(Call call, JsonValue data, String at);

    /** A look-up without matches: 001. */
    Reply nothing(String at);

    Reply refused(Complaint complaint, String at);

    Reply unknownPath(String at);

    /** More look-ups than KRA serves. */
    Reply busy(String at);
}
