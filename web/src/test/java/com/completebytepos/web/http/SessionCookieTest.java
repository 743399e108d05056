package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.tenancy.Hosts;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({"https, shops.example", "https, localhost", "http, shops.example", "http, notlocalhost", "http, localhost.evil.example", "http, 192.168.1.20", "HTTP, localhost"})
    void outsidePlainLocalhostItIsSecureAndOfOneHostAlone(String scheme, String domain) {
        assertEquals("{Attribute=[SameSite, Lax], HttpOnly=[true], Name=[__Host-cbpos], Path=[/], Secure=[true]}", shaped(scheme, domain));
    }

    @ParameterizedTest
    @CsvSource({"http, localhost", "http, shops.localhost"})
    void onPlainLocalhostItGoesWithoutTls(String scheme, String domain) {
        assertEquals("{Attribute=[SameSite, Lax], HttpOnly=[true], Name=[cbpos], Path=[/], Secure=[false]}", shaped(scheme, domain));
    }

    /** Everything that was set, by name: no domain, or a browser throws a cookie of that name away. */
    private static String shaped(String scheme, String domain) {
        var set = new TreeMap<String, String>();
        var cookie = (SessionCookieConfig) Proxy.newProxyInstance(SessionCookieTest.class.getClassLoader(), new Class<?>[] {SessionCookieConfig.class}, (proxy, method, values) -> {
            if (!method.getName().startsWith("set")) throw new AssertionError(method.getName());
            set.put(method.getName().substring(3), Arrays.toString(values));
            return null;
        });
        SessionCookie.shape(cookie, new Hosts(domain, "", scheme, "8380"));
        return set.toString();
    }
}
