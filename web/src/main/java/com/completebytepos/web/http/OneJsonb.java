package com.completebytepos.web.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Without it the API's engine makes a mapper for every body it reads or writes, which costs more than the body. */
@Provider
public class OneJsonb implements ContextResolver<Jsonb> {
    private final Jsonb json = JsonbBuilder.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return json;
    }
}
