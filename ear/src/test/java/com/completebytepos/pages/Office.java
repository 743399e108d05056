package com.completebytepos.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in to the back office without a browser: reads pages and downloads files. */
public final class Office {
    private final HttpClient http = House.HTTP;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String shop;

    private Office(String shop) {
        this.shop = shop;
    }

    /** Nobody yet. @param shop or the console */
    public static Office stranger(String shop) {
        return new Office(shop);
    }

    /** @param shop or the console, which has operators of its own */
    public static Office signedIn(String shop, String username) {
        return signedIn(shop, username, "demo-" + username);
    }

    public static Office signedIn(String shop, String username, String password) {
        var office = new Office(shop);
        var door = shop.equals("console") ? "/console/login.xhtml" : "/login.xhtml";
        var page = office.page(door + "?lang=en");
        var state = found(page, "name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
        var form = Map.of("signIn", "signIn", "signIn:username", username, "signIn:password", password, "signIn:signInButton", "", "jakarta.faces.ViewState", state);
        var body = form.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        var answer = office.send(office.request(door).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 302) throw new IllegalStateException(username + " could not sign in: " + answer.statusCode());
        return office;
    }

    /** Whoever is at the browser goes on as this person, without a sign-in of their own. */
    public Office into(Browser browser) {
        cookies.forEach((name, value) -> browser.driver().executeCdpCommand("Network.setCookie", Map.of("name", name, "value", value, "url", House.at(shop) + "/", "httpOnly", true)));
        return this;
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    public String page(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** Opens a page and sends one of its forms, as a browser without scripts would. @return the page it answers */
    public String submit(String path, String form, Map<String, List<String>> values) {
        return new String(posted(path, page(path), form, values).body(), StandardCharsets.UTF_8);
    }

    /** Sends a form of a page that was answered before. @return the page it answers; empty when it leads elsewhere */
    String answer(String path, String page, String form, Map<String, String> values) {
        var all = new TreeMap<String, List<String>>();
        values.forEach((name, value) -> all.put(name, List.of(value == null ? "" : value)));
        return new String(posted(path, page, form, all).body(), StandardCharsets.UTF_8);
    }

    /** A file of a form. */
    record Attached(String field, String name, byte[] content) {
    }

    String answer(String path, String page, String form, Map<String, String> values, Attached file) {
        var all = new TreeMap<>(values);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", found(page, "name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\""));
        all.put("primefaces.nonce", found(page, "nonce=\"([^\"]+)\""));
        var body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + (value == null ? "" : value) + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.content());
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return new String(send(request(path).header("Content-Type", "multipart/form-data; boundary=part").POST(BodyPublishers.ofByteArray(body.toByteArray()))).body(), StandardCharsets.UTF_8);
    }

    /** Sends a form of a page that was answered before. @return what is answered, and how */
    public HttpResponse<byte[]> posted(String path, String page, String form, Map<String, List<String>> values) {
        var body = new StringBuilder(encoded(form) + "=" + encoded(form) + "&jakarta.faces.ViewState=" + encoded(found(page, "name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\""))
                + "&primefaces.nonce=" + encoded(found(page, "nonce=\"([^\"]+)\"")));
        values.forEach((name, all) -> all.forEach(value -> body.append('&').append(encoded(name)).append('=').append(encoded(value))));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    /** What a page asks for by itself once it stands. @param form which holds the panel @return the panel as it came */
    public String deferred(String path, String form, String panel) {
        var id = form + ":" + panel;
        var asked = Map.of("jakarta.faces.partial.ajax", "true", "jakarta.faces.source", id, "jakarta.faces.partial.execute", id, "jakarta.faces.partial.render", id, id + "_load", "true");
        var values = new TreeMap<String, List<String>>();
        asked.forEach((name, value) -> values.put(name, List.of(value)));
        return submit(path, form, values);
    }

    /** The text of the element of that id, which holds nothing but text and perhaps bold type. */
    public static String text(String page, String id) {
        return found(page, "id=\"" + Pattern.quote(id) + "\"[^>]*>(?:<b>)?([^<]*)<").strip();
    }

    /** An amount as pages show it, in cents. */
    public static long cents(String page, String id) {
        return cents(text(page, id));
    }

    public static long cents(String shown) {
        return new java.math.BigDecimal(shown.replace(",", "").strip()).movePointRight(2).longValueExact();
    }

    private static String found(String page, String pattern) {
        var match = Pattern.compile(pattern).matcher(page);
        if (!match.find()) throw new IllegalStateException("no " + pattern + " in " + page);
        return match.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(House.at(shop) + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
