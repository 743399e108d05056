package com.completebytepos.reporting.job;

import com.completebytepos.reporting.WhatIfs;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Works out what-if runs some baskets at a time, so that what hurries is never kept waiting. */
@ApplicationScoped
public class WhatIfDoer implements WorkHandler {
    @Inject WhatIfs runs;

    @Override
    public String kind() {
        return WhatIfs.DUE;
    }

    @Override
    public void handle(WorkDue due) {
        runs.goOn(UUID.fromString(due.reference()), due.item());
    }
}
