package com.completebytepos.launch;

/** Addresses and logins of the demo, as the seeder makes them. */
final class DemoLogins {

    private DemoLogins() {
    }

    static void print(Env env) {
        var end = env.text("CBPOS_DOMAIN") + ":" + env.text("CBPOS_HTTP_PORT") + "/";
        System.out.println();
        System.out.println("  duka     http://duka." + end + "     owner asha / demo-asha · supervisor njeri / demo-njeri · accountant otieno / demo-otieno");
        System.out.println("  soko     http://soko." + end + "     owner musa / demo-musa · supervisor achieng / demo-achieng · accountant kamau / demo-kamau");
        System.out.println("  console  http://console." + end + "  operator admin / demo-admin");
        System.out.println("  all      http://" + end);
        System.out.println("  phone    http://" + end + "sandbox/daraja/phone.html    the customer's phone: sell by M-PESA to any number, then type PIN 1234 here");
        System.out.println();
    }
}
