package com.completebytepos.web.http;

/** Why the filter turns a request away; the texts stand in the bundles under {@code http.<code>}. */
enum Refusal {
    NO_SUCH_HOUSE(404), NOT_HERE(404), NOT_READY(503), SUSPENDED(503), FOREIGN_SESSION(403), CROSS_ORIGIN(403);

    final int status;

    Refusal(int status) {
        this.status = status;
    }

    String key() {
        return "http." + name().toLowerCase().replace('_', '-');
    }
}
