package com.completebytepos.alerts.model;

import com.completebytepos.alerts.AlertKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a person wants to be written to about, and in which language. Without one: what their role is told. */
@Entity
public class AlertChoice {
    @Id private UUID userId;
    private String kinds;
    private String locale;
    @Version private Integer version;

    protected AlertChoice() {
    }

    public AlertChoice(UUID userId, Collection<AlertKind> wanted, String locale) {
        this.userId = userId;
        choose(wanted, locale);
    }

    public void choose(Collection<AlertKind> wanted, String locale) {
        this.kinds = wanted.stream().distinct().sorted().map(AlertKind::name).collect(Collectors.joining(" "));
        this.locale = locale;
    }

    public Set<AlertKind> kinds() {
        var found = EnumSet.noneOf(AlertKind.class);
        Arrays.stream(kinds.split(" ")).filter(name -> !name.isEmpty()).map(AlertKind::valueOf).forEach(found::add);
        return found;
    }

    public String locale() {
        return locale;
    }
}
