package com.completebytepos.alerts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a letter says, in its reader's language. */
final class AlertWords {

    private AlertWords() {
    }

    /** To whom, in which language, about which shop; {@code address} of the shop's house. */
    record Envelope(String to, String name, String locale, String shop, String address) {
    }

    static AlertLetter written(Envelope envelope, List<AlertSection> sections) {
        var locale = Locale.forLanguageTag(envelope.locale());
        long all = sections.stream().mapToLong(AlertSection::count).sum();
        var told = sections.stream().map(section -> told(locale, section, envelope.address())).collect(Collectors.joining("\n\n"));
        return new AlertLetter(envelope.to(), text(locale, "alerts.subject", envelope.shop(), String.valueOf(all)),
                text(locale, "alerts.body", envelope.name(), envelope.shop(), told, envelope.address() + "/office/alerts/alerts.xhtml"));
    }

    private static String told(Locale locale, AlertSection section, String address) {
        var lines = new ArrayList<String>();
        lines.add(text(locale, "alerts.title." + section.kind(), String.valueOf(section.limit())) + ": " + section.count());
        if (!section.places().isEmpty()) lines.add(section.places().stream().map(place -> text(locale, "alerts.place", place.branch(), String.valueOf(place.count()))).collect(Collectors.joining(", ")));
        section.worst().forEach(item -> lines.add(text(locale, "alerts.line." + section.kind() + item.turn(), item.words().toArray())));
        long more = section.count() - section.worst().size();
        if (more > 0) lines.add(text(locale, "alerts.more", String.valueOf(more)));
        lines.add(address + "/office/" + section.kind().page(section.limit()));
        return String.join("\n", lines);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var letters = ResourceBundle.getBundle("letters", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(letters.getString(key), locale).format(arguments);
    }
}
