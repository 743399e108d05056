package com.completebytepos.web.branches;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.sync.TillState;
import java.io.Serializable;
import java.util.List;

/** One branch with its tills and the browsers registered at them. */
public record BranchPlaces(BranchSummary branch, List<TillEntry> tills, List<Station> stations) implements Serializable {

    /** {@code till} is its till's name; {@code state} null when it never called. */
    public record Station(WorkstationEntry entry, String till, TillState state) implements Serializable {

        /** What its chain looks like from here, as the key of its words. */
        public String getChain() {
            if (state == null) return "unknown";
            return state.troubles() > 0 ? "troubled" : "whole";
        }
    }
}
