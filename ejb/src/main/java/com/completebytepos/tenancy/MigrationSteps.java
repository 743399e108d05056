package com.completebytepos.tenancy;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Counts the migrations of one run as they are done. */
final class MigrationSteps implements Callback {
    private final ShopSchemas.Progress progress;
    private int total;
    private int done;

    MigrationSteps(ShopSchemas.Progress progress) {
        this.progress = progress;
    }

    void expect(int total) {
        this.total = total;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        progress.reached(++done, total);
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
