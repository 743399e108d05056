package com.completebytepos.selling;

public class SaleImpl {
}
