package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What other programs say over several rows or in columns by branch stands in columns of ours behind theirs. */
class ProgramRowsTest {

    @Test
    void variantsOfAHandleJoinTheFirstAndKeepTheNamesOfItsOptions() throws IOException {
        assertEquals(List.of("Handle,SKU,Name,Option 1 name,Option 1 value,Option 2 name,Option 2 value,variant_of,variant",
                "shirt,A,Shirt,Size,S,Colour,Red,,Size=S; Colour=Red", "shirt,B,,,M,,Red,A,Size=M; Colour=Red", "cap,C,Cap,,,,,,"),
                read("Handle,SKU,Name,Option 1 name,Option 1 value,Option 2 name,Option 2 value", "shirt,A,Shirt,Size,S,Colour,Red", "shirt,B,,,M,,Red", "cap,C,Cap,,,,"));
    }

    @Test
    void rowsThatOnlyNameMorePartsBecomeOneSet() throws IOException {
        assertEquals(List.of("Handle,SKU,Name,SKU of included item,Quantity of included item,variant_of,variant,kind,kit_parts", "set,K,Tea set,CUP,6,,,kit,6 x CUP; 1 x POT", "cup,CUP,Cup,,,,,,"),
                read("Handle,SKU,Name,SKU of included item,Quantity of included item", "set,K,Tea set,CUP,6", "set,,,POT,", "cup,CUP,Cup,,"));
    }

    @Test
    void aBranchThatAsksWhatTheShopAsksHasNoPriceOfItsOwn() throws IOException {
        assertEquals(List.of("Handle,SKU,Name,Price [A],Price [B],Available for sale [A],Available for sale [B],variant_of,variant,branch_prices,branch_offers",
                "x,X,Cup,100,120,yes,Y,,,A=-; B=120,A=no; B=yes", "y,Y,Bowl,,variable,no,N,,,,A=no; B=no"),
                read("Handle,SKU,Name,Price [A],Price [B],Available for sale [A],Available for sale [B]", "x,X,Cup,100,120,N,Y", "y,Y,Bowl,variable,variable,N,N"));
    }

    @Test
    void oneBranchIsTheShopAndAColumnForEachTaxIsItsRate() throws IOException {
        assertEquals(List.of("Handle,SKU,Name,Price [A],Low stock [A],\"Tax - \"\"VAT\"\" (16%)\",Tax - Zero (0%),variant_of,variant,tax", "x,X,Cup,100,3,Y,N,,,16%", "y,Y,Bowl,90,,N,Y,,,0%", "z,Z,Jug,90,,N,N,,,"),
                read("Handle,SKU,Name,Price [A],Low stock [A],\"Tax - \"\"VAT\"\" (16%)\",Tax - Zero (0%)", "x,X,Cup,100,3,Y,N", "y,Y,Bowl,90,,N,Y", "z,Z,Jug,90,,N,N"));
    }

    @Test
    void variantValuesOfOdooBelongToTheNameAndAllIsNoCategory() throws IOException {
        assertEquals(List.of("Name,Variant Values,Internal Reference,Product Category,variant_of,variant", "Polo,\"Size: S, Colour: Sky blue\",P-S,Uniforms / Tops,,Size=S; Colour=Sky blue", "Polo,Size: M,P-M,All,P-S,Size=M", "Rope,,R,,,"),
                read("Name,Variant Values,Internal Reference,Product Category", "Polo,\"Size: S, Colour: Sky blue\",P-S,All / Uniforms / Tops", "Polo,Size: M,P-M,All", "Rope,,R,"));
    }

    @Test
    void ourOwnFilesAndReportsAreLeftAsTheyAre() throws IOException {
        assertEquals(List.of("code,name,variant_of", "A,Cup,"), read("code,name,variant_of", "A,Cup,"));
        assertEquals(List.of("Handle,SKU,Name,variant_of,variant", "shirt,B,,A,Size=M"), read("Handle,SKU,Name,variant_of,variant", "shirt,B,,A,Size=M"));
    }

    @Test
    @Timeout(20)
    void cellsThatNeverEndAreReadAtOnce() throws IOException {
        var endless = "x y".repeat(300_000);
        assertEquals(List.of("Name,Variant Values,variant_of,variant", "Polo," + endless + ",,"), read("Name,Variant Values", "Polo," + endless));
        var head = "[".repeat(900_000);
        assertEquals(List.of("code," + head, "A,1"), read("code," + head, "A,1"));
        assertEquals(200, read("code" + ",".repeat(5_000_000)).get(0).split(",", -1).length);
    }

    private static List<String> read(String... lines) throws IOException {
        var told = new ArrayList<String>();
        try (var rows = FileRows.open((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))) {
            for (var row = rows.next(); row != null; row = rows.next()) told.add(String.join(",", row.texts().stream().map(ProgramRowsTest::quoted).toList()));
        }
        return told;
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
