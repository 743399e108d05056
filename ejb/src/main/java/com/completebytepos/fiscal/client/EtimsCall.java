package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.FiscalProfile;
import java.time.Duration;

/** KRA's calls with their path below the base address of each profile. KRA OSCU and VSCU specifications v2.0, integrator portal 2026. */
public enum EtimsCall {
    INITIALISE("selectInitOsdcInfo", "initialize", "initializer/selectInitInfo"),
    CODES("selectCodeList", "selectCodeList", "code/selectCodes"),
    ITEM_CLASSES("selectItemClsList", "selectItemClsList", "itemClass/selectItemsClass"),
    TAXPAYER("selectCustomer", "customerPinInfo", "customers/selectCustomer"),
    BRANCHES("selectBhfList", "branchList", "branches/selectBranches"),
    NOTICES("selectNoticeList", "selectNotices", "notices/selectNotices"),
    ITEMS("selectItemList", "itemInfo", "items/selectItems"),
    SAVE_ITEM("saveItem", "saveItem", "items/saveItems"),
    SAVE_STOCK_IO("insertStockIO", "insert/stockIO", "stock/saveStockItems"),
    SAVE_STOCK_MASTER("saveStockMaster", "save/stockMaster", "stockMaster/saveStockMaster"),
    SAVE_SALE("saveTrnsSalesOsdc", "sendSalesTransaction", "trnsSales/saveSales"),
    SAVE_COMPOSITION("saveItemComposition", "saveItemComposition", "items/saveItemComposition"),
    SAVE_CUSTOMER("saveBhfCustomer", "branchSendCustomerInfo", "branches/saveBrancheCustomers"),
    SAVE_USER("saveBhfUser", "branchUserAccount", "branches/saveBrancheUsers"),
    SAVE_INSURANCE("saveBhfInsurance", "branchInsuranceInfo", "branches/saveBrancheInsurances"),
    PURCHASES("selectTrnsPurchaseSalesList", "getPurchaseTransactionInfo", "trnsPurchase/selectTrnsPurchaseSales"),
    SAVE_PURCHASE("insertTrnsPurchase", "sendPurchaseTransactionInfo", "trnsPurchase/savePurchases"),
    IMPORTS("selectImportItemList", "importedItemInfo", "imports/selectImportItems"),
    UPDATE_IMPORT("updateImportItem", "updateImportItem", "imports/updateImportItems"),
    STOCK_MOVES("selectStockMoveList", "selectStockMoveLists", "stock/selectStockItems"),
    /** The VSCU has none of the look-ups that follow. */
    INVOICE("selectInvoiceDetails", "selectInvoiceDetails", null),
    SALES("selectTrnsSalesList", "selectSalesTransactions", null),
    CUSTOMERS("selectCustomerList", "selectCustomerList", null);

    private final String oscu;
    private final String gateway;
    private final String vscu;

    EtimsCall(String oscu, String gateway, String vscu) {
        this.oscu = oscu;
        this.gateway = gateway;
        this.vscu = vscu;
    }

    public String path(FiscalProfile profile) {
        var path = switch (profile) {
            case OSCU -> oscu;
            case GATEWAY -> gateway;
            case VSCU -> vscu;
        };
        if (path == null) throw new IllegalArgumentException(profile + " has no " + this);
        return path;
    }

    /** Shorter than the lease of the work it is part of; the class list of production is large. */
    Duration patience() {
        return this == ITEM_CLASSES ? Duration.ofSeconds(100) : Duration.ofSeconds(45);
    }
}
