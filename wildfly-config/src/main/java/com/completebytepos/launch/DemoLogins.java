package com.completebytepos.launch;

import java.util.ArrayList;
import java.util.List;

/** Addresses and logins of the demo, as the seeder makes them; addresses alone where no demo shops are made. */
final class DemoLogins {

    private DemoLogins() {
    }

    static void print(Env env) {
        System.out.println();
        lines(env).forEach(line -> System.out.println("  " + line));
        System.out.println();
    }

    static List<String> lines(Env env) {
        boolean demo = Boolean.parseBoolean(env.text("CBPOS_DEMO").trim());
        var scheme = scheme(env);
        var end = end(env, scheme);
        var lines = new ArrayList<String>();
        if (demo) {
            lines.add("duka     " + scheme + "://duka." + end + "     owner asha / demo-asha · supervisor njeri / demo-njeri · accountant otieno / demo-otieno");
            lines.add("  till   " + scheme + "://duka." + end + "pos/sell.xhtml     registered by njeri / demo-njeri · cashier Wanjiku, PIN 1357 · Njeri approves with PIN 246810");
            lines.add("soko     " + scheme + "://soko." + end + "     owner musa / demo-musa · supervisor achieng / demo-achieng · accountant kamau / demo-kamau");
            lines.add("  till   " + scheme + "://soko." + end + "pos/sell.xhtml     registered by achieng / demo-achieng · cashiers Baraka, PIN 2468, and Zawadi, PIN 8642 · Achieng approves with PIN 135790");
        }
        lines.add("console  " + scheme + "://console." + end + (demo ? "  operator admin / demo-admin" : ""));
        lines.add("all      " + scheme + "://" + end);
        if (demo) lines.add("phone    " + scheme + "://" + end + "sandbox/daraja/phone.html    the customer's phone: sell by M-PESA to any number, then type PIN 1234 here");
        if (demo) lines.add("mail     " + scheme + "://" + end + "sandbox/mail    what was mailed, such as the link of a forgotten password");
        return lines;
    }

    private static String scheme(Env env) {
        return env.text("CBPOS_PUBLIC_SCHEME").isBlank() ? "http" : env.text("CBPOS_PUBLIC_SCHEME").trim();
    }

    /** As people type it: behind a proxy that is another port than the server's own. */
    private static String end(Env env, String scheme) {
        var port = env.text("CBPOS_PUBLIC_PORT").isBlank() ? env.text("CBPOS_HTTP_PORT") : env.text("CBPOS_PUBLIC_PORT").trim();
        boolean usual = port.equals(scheme.equals("https") ? "443" : "80");
        return env.text("CBPOS_DOMAIN") + (usual ? "" : ":" + port) + "/";
    }
}
