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
        var end = env.text("CBPOS_DOMAIN") + ":" + env.text("CBPOS_HTTP_PORT") + "/";
        var lines = new ArrayList<String>();
        if (demo) {
            lines.add("duka     http://duka." + end + "     owner asha / demo-asha · supervisor njeri / demo-njeri · accountant otieno / demo-otieno");
            lines.add("  till   http://duka." + end + "pos/sell.xhtml     registered by njeri / demo-njeri · cashier Wanjiku, PIN 1357 · Njeri approves with PIN 246810");
            lines.add("soko     http://soko." + end + "     owner musa / demo-musa · supervisor achieng / demo-achieng · accountant kamau / demo-kamau");
            lines.add("  till   http://soko." + end + "pos/sell.xhtml     registered by achieng / demo-achieng · cashiers Baraka, PIN 2468, and Zawadi, PIN 8642 · Achieng approves with PIN 135790");
        }
        lines.add("console  http://console." + end + (demo ? "  operator admin / demo-admin" : ""));
        lines.add("all      http://" + end);
        if (demo) lines.add("phone    http://" + end + "sandbox/daraja/phone.html    the customer's phone: sell by M-PESA to any number, then type PIN 1234 here");
        return lines;
    }
}
