package com.completebytepos.selling;

public class SaleManager {
}
