package com.completebytepos.selling;

public class SaleBean {
}
