package com.completebytepos.sandbox.etims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** KRA's calls with their path in each profile; the gateway answers its own names and OSCU's. KRA OSCU and VSCU specifications v2.0, integrator portal 2026. */
public enum Call {
    INIT(false, "selectInitOsdcInfo", "initialize", "initializer/selectInitInfo,selectInitInfo"),
    CODES(true, "selectCodeList", "select-code-list", "code/selectCodes"),
    ITEM_CLASSES(true, "selectItemClsList", "selectItemClass,select-item-class", "itemClass/selectItemsClass"),
    TAXPAYER(true, "selectCustomer", "customerPinInfo,selectTaxpayerInfo", "customers/selectCustomer"),
    BRANCHES(true, "selectBhfList", "branchList,branch-list", "branches/selectBranches"),
    NOTICES(true, "selectNoticeList", "selectNotices", "notices/selectNotices"),
    CUSTOMERS(true, "selectCustomerList", "", ""),
    SAVE_CUSTOMER(false, "saveBhfCustomer", "branchSendCustomerInfo", "branches/saveBrancheCustomers"),
    SAVE_USER(false, "saveBhfUser", "branchUserAccount", "branches/saveBrancheUsers"),
    SAVE_INSURANCE(false, "saveBhfInsurance", "branchInsuranceInfo", "branches/saveBrancheInsurances"),
    ITEMS(true, "selectItemList", "itemInfo", "items/selectItems"),
    SAVE_ITEM(false, "saveItem", "", "items/saveItems"),
    SAVE_COMPOSITION(false, "saveItemComposition", "", "items/saveItemComposition"),
    IMPORTS(true, "selectImportItemList", "importedItemInfo", "imports/selectImportItems"),
    UPDATE_IMPORT(false, "updateImportItem", "", "imports/updateImportItems"),
    /** The gateway answers success and stores nothing, as its sandbox does. */
    CONVERT_IMPORT(false, "", "importedItemConvertedInfo", ""),
    SAVE_SALE(false, "saveTrnsSalesOsdc", "sendSalesTransaction", "trnsSales/saveSales"),
    INVOICE(true, "selectInvoiceDetails", "selectInvoiceDetail", ""),
    SALES(true, "selectTrnsSalesList", "selectSalesTransactions", ""),
    PURCHASES(true, "selectTrnsPurchaseSalesList", "getPurchaseTransactionInfo", "trnsPurchase/selectTrnsPurchaseSales"),
    SAVE_PURCHASE(false, "insertTrnsPurchase", "sendPurchaseTransactionInfo", "trnsPurchase/savePurchases"),
    STOCK_MOVES(true, "selectStockMoveList", "selectStockMoveLists", "stock/selectStockItems"),
    SAVE_STOCK_IO(false, "insertStockIO", "insert/stockIO", "stock/saveStockItems"),
    SAVE_STOCK_MASTER(false, "saveStockMaster", "save/stockMaster", "stockMaster/saveStockMaster");

    private final boolean lookUp;
    private final List<String> oscu;
    private final List<String> gateway;
    private final List<String> vscu;

    Call(boolean lookUp, String oscu, String gateway, String vscu) {
        this.lookUp = lookUp;
        this.oscu = names(oscu);
        this.gateway = Stream.concat(names(gateway).stream(), this.oscu.stream()).toList();
        this.vscu = names(vscu);
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    /** Reads only; an empty answer is 001, not an error. */
    public boolean isLookUp() {
        return lookUp;
    }

    public List<String> paths(Profile profile) {
        return switch (profile) {
            case D -> oscu;
            case G -> gateway;
            case V -> vscu;
        };
    }

    /** The call at a path below the profile's base address, written with its leading slash. */
    public static Optional<Call> at(Profile profile, String path) {
        return Arrays.stream(values()).filter(call -> call.paths(profile).stream().anyMatch(name -> path.equals("/" + name))).findFirst();
    }
}
