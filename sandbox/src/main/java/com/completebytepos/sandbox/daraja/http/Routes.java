package com.completebytepos.sandbox.daraja.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Which handler plays which provider path. */
public final class Routes {
    private final Map<String, Map<String, Function<Call, Answer>>> handlers = new HashMap<>();

    public Routes on(String method, String path, Function<Call, Answer> handler) {
        handlers.computeIfAbsent(path, any -> new HashMap<>()).put(method, handler);
        return this;
    }

    public Answer answer(Call call) {
        Map<String, Function<Call, Answer>> byMethod = handlers.get(call.path());
        if (byMethod == null) throw Refusal.of(404, "404.001.01", "Resource not found");
        Function<Call, Answer> handler = byMethod.get(call.method());
        if (handler == null) throw wrongVerb(call);
        return handler.apply(call);
    }

    private static Refusal wrongVerb(Call call) {
        return call.method().equals("GET")
                ? Refusal.of(404, "404.001.04", "Invalid Authentication Header")
                : Refusal.of(405, "405.001", "Method Not Allowed");
    }
}
