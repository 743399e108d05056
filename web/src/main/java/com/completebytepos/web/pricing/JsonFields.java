package com.completebytepos.web.pricing;

/** The fields of one object, each known and met once. */
final class JsonFields {
    private final JsonReader json;
    private final String[] names;
    private int met;
    private int at;

    JsonFields(JsonReader json, String[] names) {
        this.json = json;
        this.names = names;
        json.take('{');
    }

    boolean next() {
        if (!json.another(met == 0, '}')) {
            if (met != (1 << names.length) - 1) {
                throw json.refuse("every field");
            }
            return false;
        }
        String name = json.string();
        at = 0;
        while (at < names.length && !names[at].equals(name)) {
            at++;
        }
        if (at == names.length || (met >> at & 1) == 1) {
            throw json.refuse("other field");
        }
        met |= 1 << at;
        json.take(':');
        return true;
    }

    int at() {
        return at;
    }
}
