package com.completebytepos.web;

import com.completebytepos.pages.Office;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** The pages that links lead to, found as somebody finds them who clicks on everything. */
final class LinkedPages {
    private static final Path PAGES = Path.of(System.getProperty("house"), "web/src/main/webapp");

    private LinkedPages() {
    }

    /** Of pages that many links lead to, as of one customer, the first; and the page for a new one. */
    static Map<String, String> from(Office office, String first, String folder) {
        var found = new TreeMap<>(Map.of(first, first));
        var ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            var answer = office.get(address);
            if (answer.statusCode() != 200) continue;
            for (var link : Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8)).select("a[href]")) {
                if (!link.attr("href").matches("[\\w./-]+\\.xhtml(\\?[\\w=&%.:+-]*)?")) continue;
                var to = URI.create(address).resolve(link.attr("href"));
                var page = to.getPath() + (String.valueOf(to.getQuery()).contains("id=") ? " of one" : "");
                if (to.getPath().startsWith("/" + folder + "/") && found.putIfAbsent(page, to.toString()) == null) ahead.add(to.toString());
            }
        }
        return found;
    }

    /** Every page of the folder there is. */
    static List<String> below(String folder) {
        try (var all = Files.walk(PAGES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + PAGES.relativize(file)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
