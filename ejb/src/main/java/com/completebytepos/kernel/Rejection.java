package com.completebytepos.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal with a stable code, shown to people in their language. Unchecked, so that nobody must catch it;
 * an application exception, so that the door sees it unwrapped and the container rolls back.
 */
@ApplicationException(rollback = true)
public class Rejection extends RuntimeException {

    private final String code;
    private final int status;
    private final String field;
    private final transient List<Object> arguments;

    public Rejection(String code, int status, String field, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** For example {@code selling.shift-closed}; the text stands in the bundles under the same key. */
    public String code() {
        return code;
    }

    /** The HTTP status of this refusal. */
    public int status() {
        return status;
    }

    /** The input field it speaks of, or null. */
    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
