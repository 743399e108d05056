package com.completebytepos.web.audit;

import com.completebytepos.audit.AuditFilter;
import com.completebytepos.audit.AuditRow;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.web.faces.DayText;
import com.completebytepos.web.http.Texts;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of the trail is asked for, as it stands in the page's address, and the words it is shown in. The place is a branch or a workstation, in the address a "branch" as ever. What cannot be read does not restrict: nobody is kept from the trail by an old link. */
record AuditQuery(String who, String what, LocalDate from, LocalDate until, UUID placeId) implements Serializable {

    static AuditQuery read(Map<String, String> asked) {
        return new AuditQuery(text(asked.get("who")), text(asked.get("what")), day(asked.get("from")), day(asked.get("until")), id(asked.get("branch")));
    }

    /** Actions are looked for by their words in the language of the page, too. */
    AuditFilter filter(Locale locale) {
        return new AuditFilter(who, what, from, until, placeId, what == null ? Set.of() : ActionWords.holding(what, locale));
    }

    String query() {
        var parts = new HashMap<String, String>();
        if (who != null) parts.put("who", who);
        if (what != null) parts.put("what", what);
        if (from != null) parts.put("from", from.toString());
        if (until != null) parts.put("until", until.toString());
        if (placeId != null) parts.put("branch", placeId.toString());
        return parts.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).sorted().collect(Collectors.joining("&"));
    }

    /** The branch and the workstation an entry came from; the office for all others. */
    static Map<UUID, String> places(List<BranchSummary> branches, List<WorkstationEntry> workstations) {
        var names = branches.stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        var places = new HashMap<UUID, String>(names);
        workstations.forEach(one -> places.put(one.id(), names.getOrDefault(one.branchId(), "?") + " \u00b7 " + one.receiptPrefix() + " " + one.name()));
        return places;
    }

    static String place(AuditRow row, Map<UUID, String> places, Locale locale) {
        if (row.workstationId() == null) return Texts.text(locale, "audit.office");
        return places.getOrDefault(row.workstationId(), places.getOrDefault(row.branchId(), "?"));
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : DayText.read(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static UUID id(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
