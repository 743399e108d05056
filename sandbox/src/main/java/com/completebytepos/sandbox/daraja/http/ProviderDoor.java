package com.completebytepos.sandbox.daraja.http;

import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import java.util.Optional;

/** Answers as the provider does: outages first, then the route, refusals in the provider's envelope. */
public final class ProviderDoor {
    private final Routes routes;
    private final Outages outages;
    private final Settings settings;
    private final Seed seed;

    public ProviderDoor(Routes routes, Outages outages, Settings settings, Seed seed) {
        this.routes = routes;
        this.outages = outages;
        this.settings = settings;
        this.seed = seed;
    }

    public Answer answer(Call call) {
        Optional<Outages.Kind> outage = outages.hit(call);
        Optional<Answer> broken = outage.flatMap(kind -> Outages.before(kind, settings.seconds(Setting.HANG_SECONDS)));
        if (broken.isPresent()) return broken.get();
        Answer answer = carriedOut(call);
        if (outage.isEmpty()) return answer;
        return outage.get() == Outages.Kind.CUT_AFTER ? answer.cutShort() : Outages.gatewayTimeout(settings.seconds(Setting.HANG_SECONDS));
    }

    private Answer carriedOut(Call call) {
        try {
            return routes.answer(call);
        } catch (Refusal refusal) {
            return refusal.answer(seed.requestId());
        }
    }
}
