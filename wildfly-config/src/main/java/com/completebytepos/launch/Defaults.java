package com.completebytepos.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that work without being set; .env.example lists them for people. */
final class Defaults {

    private Defaults() {
    }

    static Map<String, String> demo() {
        var values = new LinkedHashMap<String, String>();
        values.put("CBPOS_HTTP_PORT", "8380");
        values.put("CBPOS_HTTPS_PORT", "8743");
        values.put("CBPOS_MANAGEMENT_PORT", "10390");
        values.put("CBPOS_CLUSTER_PORT", "7680");
        values.put("CBPOS_DB_HOST", "");
        values.put("CBPOS_DB_PORT", "13306");
        values.put("CBPOS_DB_USER", "cbpos");
        values.put("CBPOS_DB_PASSWORD", "cbpos-local-only");
        values.put("CBPOS_DB_APP_USER", "cbpos_app");
        values.put("CBPOS_DB_APP_PASSWORD", "");
        values.put("CBPOS_DOMAIN", "localhost");
        values.put("CBPOS_BIND", "127.0.0.1");
        values.put("CBPOS_SMTP_PORT", "13025");
        values.put("CBPOS_HEAP", "1g");
        values.put("CBPOS_JAVA_OPTIONS", "");
        values.put("CBPOS_DEMO", "true");
        values.put("CBPOS_DEMO_BASKETS", "3000");
        values.put("CBPOS_DEMO_PRODUCTS", "19831");
        values.put("CBPOS_DATA_DIR", Env.house().resolve(".data").toString());
        return values;
    }

    static Map<String, String> tests() {
        var values = demo();
        values.put("CBPOS_HTTP_PORT", "8680");
        values.put("CBPOS_HTTPS_PORT", "9043");
        values.put("CBPOS_MANAGEMENT_PORT", "10690");
        values.put("CBPOS_CLUSTER_PORT", "7980");
        values.put("CBPOS_DB_PORT", "13606");
        values.put("CBPOS_SMTP_PORT", "13325");
        values.put("CBPOS_JAVA_OPTIONS", System.getProperty("serverOptions", ""));
        values.put("CBPOS_PASSWORD_ITERATIONS", "100");
        values.put("CBPOS_DEMO_BASKETS", "80");
        values.put("CBPOS_DEMO_PRODUCTS", "500");
        values.put("CBPOS_DATA_DIR", Env.house().resolve("ear/target/test-stack").toString());
        return values;
    }
}
