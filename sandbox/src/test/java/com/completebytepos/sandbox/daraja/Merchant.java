package com.completebytepos.sandbox.daraja;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;

/** A shop's Daraja client for tests: fields can be changed or taken away one by one. */
final class Merchant {
    static final String PAYER = "254712000126";

    final String shortCode;
    private final String key;
    private final String secret;
    private final String passkey;
    private final String partyB;
    private final String password;
    private String token;

    private Merchant(String key, String shortCode, String partyB, String passkey, String password) {
        this.key = key + "-consumer-key";
        this.secret = key + "-consumer-secret";
        this.shortCode = shortCode;
        this.partyB = partyB;
        this.passkey = passkey;
        this.password = password;
    }

    static Merchant duka() {
        return new Merchant("duka", "174379", "174379", "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919", "Duka#2026&Asha");
    }

    static Merchant soko() {
        return new Merchant("soko", "600584", "5200001", "5f0d0a4c7f6f1c0a9e21d3b54b8e6f7722c19a0de8f3b6451c7d9e0f2a4b6c8d", "Soko#2026&Musa");
    }

    static Merchant kibanda() {
        return new Merchant("kibanda", "600978", "600978", "0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f405162738495a6b7c8d9eafb", "Kibanda#2026");
    }

    static Merchant of(String shop, String shortCode, String passkey, String initiatorPassword) {
        return new Merchant(shop, shortCode, shortCode, passkey, initiatorPassword);
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String newToken() {
        token = Http.send(Http.to("/oauth/v1/generate?grant_type=client_credentials").header("Authorization", basic())).json().getString("access_token");
        return token;
    }

    String token() {
        return token == null ? newToken() : token;
    }

    String passwordAt(String timestamp) {
        return Base64.getEncoder().encodeToString((shortCode + passkey + timestamp).getBytes(StandardCharsets.UTF_8));
    }

    /** An STK push of 125 shillings that is right in every field. */
    Map<String, Object> push(String callback) {
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean till = !partyB.equals(shortCode);
        fields.put("BusinessShortCode", shortCode);
        fields.put("Password", passwordAt("20260305101530"));
        fields.put("Timestamp", "20260305101530");
        fields.put("TransactionType", till ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline");
        fields.put("Amount", 125);
        fields.put("PartyA", PAYER);
        fields.put("PartyB", partyB);
        fields.put("PhoneNumber", PAYER);
        fields.put("CallBackURL", callback);
        fields.put("AccountReference", "SALE00012");
        fields.put("TransactionDesc", "Payment");
        return fields;
    }

    Map<String, Object> command(String commandId, String party, Receiver receiver) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Initiator", key.startsWith("duka") ? "testapi" : key.startsWith("soko") ? "sokoapi" : "kibandaapi");
        fields.put("SecurityCredential", credential(password));
        fields.put("CommandID", commandId);
        fields.put(party, shortCode);
        fields.put("IdentifierType", 4);
        fields.put("Remarks", "ok then");
        fields.put("ResultURL", receiver.address("/result"));
        fields.put("QueueTimeOutURL", receiver.address("/waited"));
        return fields;
    }

    /** RSA with PKCS#1 v1.5 under the certificate the simulator publishes. */
    static String credential(String password) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, certificate());
            return Base64.getEncoder().encodeToString(cipher.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static X509Certificate certificate() throws GeneralSecurityException {
        byte[] published = Http.send(Http.to("/certificate.cer")).bytes();
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(published));
    }

    HttpRequest.Builder request(String path, Map<String, Object> fields) {
        return Http.postJson(path, json(fields)).header("Authorization", "Bearer " + token());
    }

    Http.Reply post(String path, Map<String, Object> fields) {
        return Http.send(request(path, fields));
    }

    Http.Reply submit(Map<String, Object> push) {
        return post("/mpesa/stkpush/v1/processrequest", push);
    }

    /** Submits a push that must be accepted. @return its CheckoutRequestID */
    String accepted(Map<String, Object> push) {
        Http.Reply reply = submit(push);
        if (reply.status() != 200) throw new AssertionError("push refused: " + reply.text());
        return reply.json().getString("CheckoutRequestID");
    }

    Http.Reply query(String checkout) {
        return post("/mpesa/stkpushquery/v1/query", queryFields(checkout));
    }

    Map<String, Object> queryFields(String checkout) {
        return new LinkedHashMap<>(Map.of("BusinessShortCode", shortCode, "Password", passwordAt("20260305101600"),
                "Timestamp", "20260305101600", "CheckoutRequestID", checkout));
    }

    static String json(Map<String, Object> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach((name, value) -> {
            if (value instanceof Integer number) json.add(name, number);
            else if (value instanceof java.math.BigDecimal amount) json.add(name, amount);
            else if (value == null) json.add(name, JsonValue.NULL);
            else json.add(name, value.toString());
        });
        JsonObject built = json.build();
        return built.toString();
    }
}
