package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.till.OddSales;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document the API serves is true: every operation of it is called in both shops, and answers as it says. */
class ApiDocumentST {
    private final Map<String, Supplier<Call>> recipes = new LinkedHashMap<>();
    private String product;
    private String version;
    private String sale;
    private String list;
    private String customer;
    private String odd;

    /** How an operation is called: what stands for {id}, what follows the path, the body. */
    private record Call(String id, String query, String type, String body) {
        static final Call PLAIN = new Call("", "", null, null);

        static Call of(String id) {
            return new Call(id, "", null, null);
        }
    }

    private record Operation(String method, String path, JsonObject told) {
        String id() {
            return told.getString("operationId");
        }

        boolean isOpen() {
            return told.containsKey("security") && told.getJsonArray("security").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void everyOperationAnswersAsTheDocumentSays(String shop, String other) {
        var program = Program.of(shop);
        var document = program.get("openapi.json").json();
        var operations = operations(document);
        cook(shop, Long.toString(System.nanoTime(), 36));
        assertEquals(new TreeSet<>(recipes.keySet()), new TreeSet<>(operations.stream().map(Operation::id).toList()));
        for (var id : recipes.keySet()) {
            var operation = operations.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
            remember(id, called(program, operation, document));
        }
        var nobody = new Program(shop, null);
        var stranger = Program.of(other);
        for (var operation : operations) {
            if (operation.isOpen()) continue;
            for (var caller : List.of(nobody, new Program(shop, stranger.token()))) {
                var refused = send(caller, operation, recipes.get(operation.id()).get());
                assertEquals(401, refused.status(), operation.id() + " " + refused);
                checked(operation, refused, document);
            }
        }
    }

    /** What is asked wrongly is refused by one of the answers the document knows, and a parameter that cannot be is named. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsAskedWronglyIsRefusedAsTheDocumentSays(String shop) {
        var program = Program.of(shop);
        var document = program.get("openapi.json").json();
        product = program.get("products?limit=1").json().getJsonArray("items").getJsonObject(0).getString("id");
        int asked = 0;
        for (var operation : operations(document)) {
            for (var wrong : wrongly(operation, document)) {
                var answer = send(program, operation, wrong);
                assertTrue(answer.status() >= 400 && answer.status() < 429, operation.id() + " " + wrong + " " + answer);
                checked(operation, answer, document);
                if (!wrong.query().isEmpty()) assertEquals("urn:problem:integration:query-value", answer.json().getString("type"), operation.id() + wrong.query());
                asked++;
            }
        }
        assertTrue(asked > 40, "asked " + asked);
    }

    private List<Call> wrongly(Operation operation, JsonObject document) {
        var all = new ArrayList<Call>();
        var types = operation.told().containsKey("requestBody") ? operation.told().getJsonObject("requestBody").getJsonObject("content").keySet() : Set.<String>of();
        var body = types.isEmpty() ? null : "{}";
        if (operation.path().contains("{id}")) all.add(new Call("nonsense", "", types.isEmpty() ? null : types.iterator().next(), body));
        if (!types.isEmpty()) all.add(new Call(product, "", "application/x-nothing", body));
        if (types.contains("application/json")) all.add(new Call(product, "", "application/json", "{"));
        var parameters = operation.told().containsKey("parameters") ? operation.told().getJsonArray("parameters").getValuesAs(JsonObject.class) : List.<JsonObject>of();
        for (var told : parameters) {
            var parameter = told.containsKey("$ref") ? document.getValue(told.getString("$ref").substring(1)).asJsonObject() : told;
            var schema = parameter.getJsonObject("schema");
            boolean anyText = schema.getString("type").equals("string") && !schema.containsKey("format") && !schema.containsKey("enum");
            if (parameter.getString("in").equals("query") && !anyText) all.add(new Call(product, "?" + parameter.getString("name") + "=nonsense", null, null));
        }
        return all;
    }

    private Program.Answer called(Program program, Operation operation, JsonObject document) {
        var answer = send(program, operation, recipes.get(operation.id()).get());
        assertTrue(answer.status() < 300, operation.id() + " " + answer);
        checked(operation, answer, document);
        return answer;
    }

    private static void checked(Operation operation, Program.Answer answer, JsonObject document) {
        var says = operation.told().getJsonObject("responses").getJsonObject(Integer.toString(answer.status()));
        assertTrue(says != null, operation.id() + " does not speak of " + answer.status());
        if (answer.status() == 204) return;
        if (says.containsKey("$ref")) says = document.getValue(says.getString("$ref").substring(1)).asJsonObject();
        var type = answer.header("Content-Type").split(";")[0];
        var content = says.getJsonObject("content").getJsonObject(type);
        assertTrue(content != null, operation.id() + " answers " + type);
        if (type.endsWith("json")) assertEquals(List.of(), new Shape(document).faults(answer.json(), content.getJsonObject("schema")), operation.id());
    }

    private static Program.Answer send(Program program, Operation operation, Call call) {
        var path = operation.path().substring(1).replace("{id}", call.id()).replace("{source}", "finding") + call.query();
        var headers = call.type() == null ? Map.<String, String>of() : Map.of("Content-Type", call.type());
        return program.call(operation.method(), path, headers, call.body() == null ? null : call.body().getBytes(StandardCharsets.UTF_8));
    }

    /** In an order in which each finds what it speaks of. */
    private void cook(String shop, String run) {
        var till = TillClient.joining(shop);
        var sold = till.sale(new Sold(till.goods(3), 1_000));
        till.send(sold);
        sale = sold.id();
        for (var plain : List.of("getDocument", "getDocumentJson", "getDocumentYaml", "getLimits", "getToken", "listBranches", "listCategories", "listImports", "listFindings")) recipes.put(plain, () -> Call.PLAIN);
        for (var paged : List.of("listProducts", "listStockLevels", "listSales", "listCustomers")) recipes.put(paged, () -> new Call("", "?limit=3", null, null));
        recipes.put("addProduct", () -> new Call("", "", "application/json", "{\"code\":\"DOC-" + run + "\",\"name\":\"Documented\",\"tax\":\"B\",\"price\":1250,\"barcodes\":[]}"));
        recipes.put("getProduct", () -> Call.of(product));
        recipes.put("changeProduct", () -> new Call(product, "", "application/json", "{\"version\":" + version + ",\"name\":\"Documented twice\",\"price\":1300,\"active\":false}"));
        for (var one : List.of("getSale", "getReceipt", "getReceiptPdf")) recipes.put(one, () -> Call.of(sale));
        recipes.put("uploadImport", () -> new Call("", "?fileName=doc.csv", "text/csv", "code,name,price,tax\nDOC-" + run + "-1,One,10,B\nDOC-" + run + "-2,Two,-1,B\n"));
        recipes.put("getImport", () -> Call.of(list));
        recipes.put("setImportColumns", () -> new Call(list, "", "application/json", "{\"columns\":[\"code\",\"name\",\"price\",\"tax\"],\"taxOfNew\":\"B\"}"));
        recipes.put("checkImport", () -> Call.of(list));
        recipes.put("listImportFaults", () -> Call.of(list));
        recipes.put("commitImport", () -> Call.of(list));
        recipes.put("discardImport", () -> Call.of(Program.of(shop).upload("mistaken.csv", "code,name\nX,Y\n".getBytes(StandardCharsets.UTF_8)).json().getString("id")));
        recipes.put("addCustomer", () -> new Call("", "", "application/json", "{\"firstName\":\"Documented\",\"lastName\":\"" + run + "\"}"));
        for (var one : List.of("getCustomer", "listPurchases")) recipes.put(one, () -> Call.of(customer));
        odd = OddSales.dearer(till).id();
        recipes.put("getFinding", () -> Call.of(odd));
        recipes.put("decideFinding", () -> new Call(odd, "", "application/json", "{\"decision\":\"IGNORED\",\"reason\":\"documented\"}"));
    }

    private void remember(String id, Program.Answer answer) {
        switch (id) {
            case "addProduct", "getProduct" -> {
                product = answer.json().getString("id");
                version = answer.json().get("version").toString();
            }
            case "addCustomer" -> customer = answer.json().getString("id");
            case "uploadImport" -> list = answer.json().getString("id");
            default -> { }
        }
    }

    private static List<Operation> operations(JsonObject document) {
        var found = new ArrayList<Operation>();
        document.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().forEach((method, told) -> found.add(new Operation(method.toUpperCase(), path, told.asJsonObject()))));
        return found;
    }
}
