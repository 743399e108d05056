package com.completebytepos.selling;

public class SaleHelper {
}
