package com.completebytepos.console;

/** What has been reached in opening a shop; the code is reserved before anything else and stays so. */
public enum OpeningStep {
    RESERVED(5), SCHEMA(10), FURNISHING(85), OPEN(100);

    private final int percent;

    OpeningStep(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** @return how far the whole is when this much of the step is done */
    public int percent(int done, int total) {
        int next = this == OPEN ? 100 : values()[ordinal() + 1].percent;
        return total == 0 ? percent : percent + (next - percent) * done / total;
    }
}
