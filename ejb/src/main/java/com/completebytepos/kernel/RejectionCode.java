package com.completebytepos.kernel;

/** Implemented by one enum per context, which lists every refusal of that context. */
public interface RejectionCode {

    String name();

    /** The context's word, the first half of the code. */
    String context();

    int status();

    default String code() {
        return context() + "." + name().toLowerCase().replace('_', '-');
    }

    default Rejection with(Object... arguments) {
        return new Rejection(code(), status(), null, arguments);
    }

    /** The same refusal, tied to the input field that caused it. */
    default Rejection at(String field, Object... arguments) {
        return new Rejection(code(), status(), field, arguments);
    }
}
