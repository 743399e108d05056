package com.completebytepos.web.http;

import java.util.List;

/** An RFC 9457 problem. {@code instance} is the correlation id a person can quote. */
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String code, String message) {
    }

    /** @param code for example {@code selling.shift-closed} */
    public static Problem of(String code, int status, String title, String detail, List<FieldError> errors) {
        return new Problem("urn:problem:" + code.replace('.', ':'), title, status, detail, CorrelationId.current(), errors.isEmpty() ? null : errors);
    }
}
