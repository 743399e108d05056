package com.completebytepos.console;

import java.io.Serializable;

/** How far the opening of a shop is. @param failure what went wrong at the last attempt, or null @param running whether an attempt is under way */
public record OpeningProgress(String code, OpeningStep step, int percent, String failure, boolean running) implements Serializable {

    public boolean finished() {
        return step == OpeningStep.OPEN;
    }
}
