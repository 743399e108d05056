package com.completebytepos.launch;

/** A start that cannot go on, told in one clear line. */
class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(String line) {
        super(line);
    }
}
