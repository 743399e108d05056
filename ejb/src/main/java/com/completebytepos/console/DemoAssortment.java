package com.completebytepos.console;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shelves of a supermarket: every packed kind of the seed in the sizes and brands such a shop has, with made-up but valid EAN-13 of Kenya. */
@Stateless
public class DemoAssortment {
    /** Marks the codes of these goods. */
    static final String CODES = "SM-";
    private static final BigDecimal FIVE = new BigDecimal("5");
    private static final Pattern SIZED = Pattern.compile("(.*?)\\s+(\\d+(?:\\.\\d+)?)\\s?(g|kg|ml|l)", Pattern.CASE_INSENSITIVE);
    private static final List<String> BRANDS = List.of("Kilele", "Neema", "Maziwa", "Tamu", "Baraka", "Savanna", "Mlima", "Pwani", "Jamii", "Upendo", "Zawadi", "Nyota", "Simba", "Duma", "Chui", "Twiga",
            "Kifaru", "Ndovu", "Tausi", "Mwewe", "Bahari", "Ziwa", "Mto", "Jua", "Mwezi", "Alfajiri", "Machweo", "Rangi", "Bora", "Safi", "Halisi", "Asili", "Shamba", "Bonde", "Kijani", "Dhahabu", "Fedha", "Almasi", "Lulu", "Yakuti");
    private static final List<Size> SMALL = List.of(new Size("Small", "ndogo", "0.7"), new Size("Medium", "wastani", "1"), new Size("Large", "kubwa", "1.8"), new Size("Family Pack", "ya familia", "3.4"));

    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject Event<Changed> changed;

    private record Size(String name, String nameSw, BigDecimal factor) {
        Size(String name, String nameSw, String factor) {
            this(name, nameSw, new BigDecimal(factor));
        }
    }

    /** Goods of this assortment and their price, numbered from 0. */
    record Made(IntakeRow row, Money price) {
    }

    /** Numbers of those the shop does not have yet. */
    @Requires(Permission.OPERATE_PLATFORM)
    public List<Integer> missing(int wanted) {
        var codes = goods.known().codes();
        return IntStream.range(0, wanted).filter(i -> !codes.containsKey(code(i))).boxed().toList();
    }

    /** In a transaction of their own. */
    @Requires(Permission.OPERATE_PLATFORM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void stock(List<DemoShelf.Kind> kinds, List<Integer> numbers) {
        var made = numbers.stream().map(i -> made(kinds, i)).toList();
        var stored = goods.store(made.stream().map(m -> new GoodsIntake.Wanted(m.row(), null)).toList(), null);
        var amounts = new HashMap<UUID, Map<String, Money>>();
        for (int i = 0; i < made.size(); i++) amounts.put(stored.skuIds().get(i), Map.of("", made.get(i).price()));
        prices.store(amounts, null);
        stored.skuIds().forEach(sku -> changed.fire(new Changed("product", sku)));
    }

    private static String code(int number) {
        return CODES + String.format("%05d", number + 1);
    }

    /** How many there can be of these kinds. */
    static int most(List<DemoShelf.Kind> kinds) {
        return kinds.size() * BRANDS.size() * SMALL.size();
    }

    static Made made(List<DemoShelf.Kind> kinds, int number) {
        var kind = kinds.get(number % kinds.size());
        var brand = BRANDS.get(number / kinds.size() % BRANDS.size());
        var told = SIZED.matcher(kind.name());
        boolean sized = told.matches();
        var size = (sized ? sizes(told.group(2), told.group(3)) : SMALL).get(number / kinds.size() / BRANDS.size());
        var plain = unbranded(sized ? told.group(1) : kind.name());
        var sw = SIZED.matcher(kind.nameSw());
        var plainSw = sw.matches() ? sw.group(1) : kind.nameSw();
        var price = kind.price().multiply(size.factor()).multiply(new BigDecimal(88 + BRANDS.indexOf(brand) * 7 % 29).movePointLeft(2)).divide(FIVE, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE).multiply(FIVE);
        var cost = kind.cost().multiply(size.factor()).setScale(2, RoundingMode.HALF_UP).min(price.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP));
        var row = new IntakeRow(0, code(number), brand + " " + plain + " " + size.name(), brand + " " + plainSw + " " + size.nameSw(), kind.category(), brand, "EA",
                kind.taxLetter(), ProductKind.GOODS, List.of(Barcodes.withCheckDigit("6162" + String.format("%08d", number + 1))), null, new IntakeRow.Limits(cost, null, null, null, null, null, null, null), IntakeRow.Beside.UNTOLD);
        return new Made(row, Money.of(price.setScale(2, RoundingMode.UNNECESSARY)));
    }

    private static String unbranded(String name) {
        return BRANDS.stream().filter(b -> name.startsWith(b + " ")).findFirst().map(b -> name.substring(b.length() + 1)).orElse(name);
    }

    /** Half, whole, double and four times the seed's size, as packs are labelled. */
    private static List<Size> sizes(String number, String unit) {
        return Stream.of("0.5", "1", "2", "4").map(factor -> {
            var shown = labelled(new BigDecimal(number).multiply(new BigDecimal(factor)), unit.toLowerCase(java.util.Locale.ROOT));
            return new Size(shown, shown, new BigDecimal(factor).multiply(new BigDecimal(factor.equals("0.5") ? "1.06" : factor.equals("1") ? "1" : "0.95")));
        }).toList();
    }

    private static String labelled(BigDecimal amount, String unit) {
        boolean large = amount.compareTo(BigDecimal.valueOf(1000)) >= 0 && (unit.equals("g") || unit.equals("ml"));
        var shown = (large ? amount.movePointLeft(3) : amount).stripTrailingZeros().toPlainString();
        return shown + " " + (large ? unit.equals("g") ? "kg" : "l" : unit);
    }
}
