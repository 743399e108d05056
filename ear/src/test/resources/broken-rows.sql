-- For every query of sql/checks the rows it must not overlook. A head line names the query and the case; @id and @other are fresh ids.
-- adjustments_move_what_they_say: posted and nothing moved
INSERT INTO stock_adjustment (id, number, state, reason) VALUES (@id, 'broken', 'POSTED', 'DAMAGE');
INSERT INTO stock_adjustment_line (adjustment_id, line_no, quantity) VALUES (@id, 1, 2);
-- adjustments_move_what_they_say: refused and moved all the same
INSERT INTO stock_adjustment (id, number, state, reason) VALUES (@id, 'broken', 'REFUSED', 'DAMAGE');
INSERT INTO stock_adjustment_line (adjustment_id, line_no, quantity) VALUES (@id, 1, 2);
INSERT INTO stock_movement (document_id, line_no, quantity, reason) VALUES (@id, 1, -2, 'DAMAGE');
-- balance_is_the_sum_of_entries: a balance nothing moved
INSERT INTO value_account (id, code, balance) VALUES (@id, 'broken', 5);
-- batches_are_the_sum_of_their_moves: on hand without a move
INSERT INTO stock_batch (branch_id, sku_id, batch, on_hand) VALUES (@id, @id, 'broken', 1);
-- cards_are_paid_into_the_drawer: money in the drawer for no card
INSERT INTO cash_movement (id, type, amount) VALUES (@id, 'VALUE_SOLD', 5);
-- cards_are_paid_into_the_drawer: a card for cash that lies nowhere
INSERT INTO value_load (id, tender_kind, amount) VALUES (@id, 'CASH', 5);
INSERT INTO value_entry (document_id, line_no, amount) VALUES (@id, 0, 5);
-- cards_are_paid_into_the_drawer: change that left no drawer
INSERT INTO value_load (id, tender_kind, amount, change_given) VALUES (@id, 'MPESA', 5, 2);
INSERT INTO value_entry (document_id, line_no, amount) VALUES (@id, 0, 5);
-- cards_are_paid_into_the_drawer: a slip that lies nowhere
INSERT INTO value_load (id, tender_kind, amount) VALUES (@id, 'CARD', 5);
INSERT INTO value_entry (document_id, line_no, amount) VALUES (@id, 0, 5);
-- cards_are_paid_into_the_drawer: a slip of another amount
INSERT INTO value_load (id, tender_kind, amount) VALUES (@id, 'CHEQUE', 5);
INSERT INTO value_entry (document_id, line_no, amount) VALUES (@id, 0, 5);
INSERT INTO slip_taken (command_id, kind, amount) VALUES (@id, 'CHEQUE', 4);
-- cards_are_paid_into_the_drawer: a card without its entry
INSERT INTO value_load (id, tender_kind, amount) VALUES (@id, 'MPESA', 5);
-- chains_have_no_gap: a head beyond its commands
INSERT INTO chain_head (workstation_id, counter) VALUES (@id, 1);
-- chains_have_no_gap: a gap nobody reported
INSERT INTO chain_head (workstation_id, counter) VALUES (@id, 3);
INSERT INTO processed_command (id, workstation_id, counter) VALUES (@id, @id, 1), (@other, @id, 3);
-- chains_have_no_gap: the report of another gap
INSERT INTO chain_head (workstation_id, counter) VALUES (@id, 5);
INSERT INTO processed_command (id, workstation_id, counter) VALUES (@id, @id, 1), (@other, @id, 3), (UNHEX(MD5('third')), @id, 5);
INSERT INTO sync_report (id, workstation_id, counter, code, detail) VALUES (@id, @id, 3, 'chain-gap', 'after counter 1');
-- chains_have_no_gap: a gap wider than its report
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 4, UNHEX(SHA2('fourth', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'first', UNHEX(SHA2('first', 256))), (@other, @id, 4, 'fourth', UNHEX(SHA2('fourth', 256)));
INSERT INTO sync_report (id, workstation_id, counter, code, detail) VALUES (@id, @id, 4, 'chain-gap', '{after-counter|2}');
-- chains_have_no_gap: a gap wider than its report, of an earlier release
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 4, UNHEX(SHA2('fourth', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'first', UNHEX(SHA2('first', 256))), (@other, @id, 4, 'fourth', UNHEX(SHA2('fourth', 256)));
INSERT INTO sync_report (id, workstation_id, counter, code, detail) VALUES (@id, @id, 4, 'chain-gap', 'after counter 2');
-- chains_have_no_gap: a head that is not the hash of the last
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 1, UNHEX(SHA2('other', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'broken', UNHEX(SHA2('broken', 256)));
-- chains_have_no_gap: a text altered after it was hashed
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 1, UNHEX(SHA2('told', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'altered', UNHEX(SHA2('told', 256)));
-- chains_have_no_gap: an entry written after another one
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 2, UNHEX(SHA2('{"previous":"00"}', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'first', UNHEX(SHA2('first', 256))), (@other, @id, 2, '{"previous":"00"}', UNHEX(SHA2('{"previous":"00"}', 256)));
-- chains_have_no_gap: a first entry of another registration
INSERT INTO workstation (id, genesis) VALUES (@id, UNHEX(SHA2('registered', 256)));
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 1, UNHEX(SHA2('{"previous":"00"}', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, '{"previous":"00"}', UNHEX(SHA2('{"previous":"00"}', 256)));
-- chains_have_no_gap: the report of another break
INSERT INTO chain_head (workstation_id, counter, hash) VALUES (@id, 2, UNHEX(SHA2('{"previous":"00"}', 256)));
INSERT INTO processed_command (id, workstation_id, counter, payload, sha256) VALUES (@id, @id, 1, 'first', UNHEX(SHA2('first', 256))), (@other, @id, 2, '{"previous":"00"}', UNHEX(SHA2('{"previous":"00"}', 256)));
INSERT INTO sync_report (id, workstation_id, counter, code, detail) VALUES (@id, @id, 1, 'chain-broken', 'predecessor differs');
-- collected_lines_wait_or_left: paid for and waiting nowhere
INSERT INTO product (id, name) VALUES (@id, 'broken');
INSERT INTO sku (id, product_id, code) VALUES (@id, @id, 'broken');
INSERT INTO sale_line (sale_id, line_no, sku_id, unit, quantity, collect_at) VALUES (@id, 1, @id, 'EA', 1, @other);
-- collected_lines_wait_or_left: waits of no sale
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @id, @id, 1, 'OPEN');
INSERT INTO reservation_entry (document_id, line_no, part_no, sale_id, sale_line, branch_id, sku_id, quantity) VALUES (@id, 1, 0, @id, 1, @id, @id, -1);
-- collected_lines_wait_or_left: waits though it was given back
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, unit, quantity, collect_at) VALUES (@id, 1, 'EA', 1, @other);
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @other, @id, 1, 'OPEN');
INSERT INTO reservation_entry (document_id, line_no, part_no, sale_id, sale_line, branch_id, sku_id, quantity) VALUES (@id, 1, 0, @id, 1, @id, @id, -1);
INSERT INTO sale_return (sale_id, original_id, reason) VALUES (@other, @id, 'OTHER');
INSERT INTO sale_return_line (sale_id, line_no, original_line, quantity) VALUES (@other, 1, 1, 1);
-- collected_lines_wait_or_left: handed over and still there
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, unit, quantity, collect_at) VALUES (@id, 1, 'EA', 1, @other);
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @other, @id, 1, 'HANDED_OVER');
INSERT INTO reservation_entry (document_id, line_no, part_no, sale_id, sale_line, branch_id, sku_id, quantity) VALUES (@id, 1, 0, @id, 1, @id, @id, -1);
-- collected_lines_wait_or_left: left before it was handed over
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, unit, quantity, collect_at) VALUES (@id, 1, 'EA', 1, @other);
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @other, @id, 1, 'OPEN');
INSERT INTO reservation_entry (document_id, line_no, part_no, sale_id, sale_line, branch_id, sku_id, quantity) VALUES (@id, 1, 0, @id, 1, @id, @id, -1);
INSERT INTO stock_movement (document_id, line_no, branch_id, sku_id, quantity, reason) VALUES (@id, 1, @other, @id, -1, 'COLLECTED');
-- collected_lines_wait_or_left: sold and cost nothing
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, unit, quantity, collect_at) VALUES (@id, 1, 'EA', 1, @other);
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @other, @id, 1, 'OPEN');
-- counts_post_their_differences: a difference that was not posted
INSERT INTO stock_count_line (count_id, sku_id, line_no, counted, expected, posted) VALUES (@id, @id, 1, 5, 3, TRUE);
-- debts_are_the_sum_of_their_entries: owed without an entry
INSERT INTO customer_account (customer_id, owed) VALUES (@id, 5);
-- debts_are_the_sum_of_their_entries: an entry without an account
INSERT INTO credit_entry (id, customer_id, amount) VALUES (@id, @id, 5);
-- drawer_is_float_and_cash_and_moves: a report that expects nothing
INSERT INTO shift (id, till_id, number, opening_float) VALUES (@id, @id, 1, 0);
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
-- drawer_is_float_and_cash_and_moves: expected beyond the float
INSERT INTO shift (id, till_id, number, opening_float) VALUES (@id, @id, 1, 3);
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO z_row (z_id, seq, section, amount) VALUES (@id, 1, 'EXPECTED', 5);
-- drawer_is_float_and_cash_and_moves: a variance that is none
INSERT INTO shift (id, till_id, number, opening_float) VALUES (@id, @id, 1, 3);
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO till_settlement (shift_id, expected, counted, variance) VALUES (@id, 3, 3, 0);
INSERT INTO z_row (z_id, seq, section, amount) VALUES (@id, 1, 'EXPECTED', 3), (@id, 2, 'COUNTED', 3), (@id, 3, 'VARIANCE', 1);
-- every_piece_was_counted: counted without a coin
INSERT INTO till_settlement (shift_id, expected, counted, variance) VALUES (@id, 0, 5, 5);
-- every_sale_came_by_a_command: a sale nobody told of
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
-- every_sale_command_has_its_sale: told and not there
INSERT INTO processed_command (id, workstation_id, counter, kind) VALUES (@id, @id, 1, 'sale');
-- every_sale_has_one_fiscal_document: a sale the authority does not hear of
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
-- every_sale_has_one_fiscal_document: a document of another total
INSERT INTO sale (id, receipt_number, kind, total) VALUES (@id, 'broken', 'SALE', 5);
INSERT INTO fiscal_document (id, sale_id, kind, total) VALUES (@id, @id, 'SALE', 4);
-- every_sale_moves_its_goods: goods that stayed on the shelf
INSERT INTO product (id, name) VALUES (@id, 'broken');
INSERT INTO sku (id, product_id, code) VALUES (@id, @id, 'broken');
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, sku_id, unit, quantity) VALUES (@id, 1, @id, 'EA', 1);
-- reserved_is_the_sum_of_what_waits: reserved for nobody
INSERT INTO stock_item (branch_id, sku_id, reserved) VALUES (@id, @id, 5);
-- reserved_is_the_sum_of_what_waits: waits where nothing lies
INSERT INTO reservation (sale_id, line_no, part_no, branch_id, sku_id, quantity, state) VALUES (@id, 1, 0, @id, @id, 1, 'OPEN');
-- reserved_is_the_sum_of_what_waits: put aside and not reserved
INSERT INTO stock_item (branch_id, sku_id, reserved) VALUES (@id, @id, 0);
INSERT INTO layaway_line (layaway_id, line_no, branch_id, sku_id, pieces, waits) VALUES (@id, 1, @id, @id, 1, TRUE);
-- layers_are_what_is_on_hand: more there than came
INSERT INTO stock_item (branch_id, sku_id, on_hand, value, layered) VALUES (@id, @id, 5, 50, 1);
INSERT INTO stock_layer (branch_id, sku_id, layer_no, line_no, part_no, quantity, value) VALUES (@id, @id, 1, 1, 0, 4, 50);
-- layers_are_what_is_on_hand: worth more than what it came for
INSERT INTO stock_item (branch_id, sku_id, on_hand, value, layered) VALUES (@id, @id, 5, 50.0001, 1);
INSERT INTO stock_layer (branch_id, sku_id, layer_no, line_no, part_no, quantity, value) VALUES (@id, @id, 1, 1, 0, 5, 50);
-- layers_are_what_is_on_hand: a layer of nothing
INSERT INTO stock_item (branch_id, sku_id, on_hand, value, layered) VALUES (@id, @id, 5, 50, 1);
INSERT INTO stock_layer (branch_id, sku_id, layer_no, line_no, part_no, quantity, value) VALUES (@id, @id, 1, 1, 0, 5, 50), (@id, @id, 2, 1, 0, 0, 0);
-- layers_are_what_is_on_hand: layers where the average counts
INSERT INTO stock_item (branch_id, sku_id, on_hand, value, layered) VALUES (@id, @id, 5, 50, 0);
INSERT INTO stock_layer (branch_id, sku_id, layer_no, line_no, part_no, quantity, value) VALUES (@id, @id, 1, 1, 0, 5, 50);
-- layaways_are_paid_by_their_sales: paid without a sale
INSERT INTO layaway (id, number, state, total, paid) VALUES (@id, 'broken', 'OPEN', 0, 5);
-- layaways_are_paid_by_their_sales: a payment no sale tells of
INSERT INTO layaway (id, number, state, total, paid) VALUES (@id, 'broken', 'OPEN', 0, 5);
INSERT INTO layaway_payment (sale_id, line_no, layaway_id, tax_letter, amount) VALUES (@id, 1, @id, 'B', 5);
-- layaways_are_paid_by_their_sales: a sale that paid nothing
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE');
INSERT INTO sale_line (sale_id, line_no, unit, quantity, total, charge) VALUES (@id, 1, 'EA', 5, 5, 'LAYAWAY');
-- layaways_are_paid_by_their_sales: a fee of what goes on
INSERT INTO layaway (id, number, state, total, fee) VALUES (@id, 'broken', 'OPEN', 0, 5);
-- layaways_are_paid_by_their_sales: open and not reserved
INSERT INTO layaway (id, number, state, total) VALUES (@id, 'broken', 'OPEN', 5);
INSERT INTO layaway_line (layaway_id, line_no, branch_id, sku_id, pieces, total, waits) VALUES (@id, 1, @id, @id, 1, 5, FALSE);
-- layaways_are_paid_by_their_sales: taken and still on the shelf
INSERT INTO layaway (id, number, state, total, sale_id) VALUES (@id, 'broken', 'COMPLETED', 5, @other);
INSERT INTO layaway_line (layaway_id, line_no, branch_id, sku_id, pieces, total, waits) VALUES (@id, 1, @id, @id, 1, 5, FALSE);
-- returns_of_no_sale_are_on_the_shelf: goods nobody put back
INSERT INTO product (id, name) VALUES (@id, 'broken');
INSERT INTO sku (id, product_id, code) VALUES (@id, @id, 'broken');
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'RETURN');
INSERT INTO sale_return (sale_id, reason) VALUES (@id, 'OTHER');
INSERT INTO sale_line (sale_id, line_no, sku_id, unit, quantity) VALUES (@id, 1, @id, 'EA', -1);
-- deposits_are_in_their_documents: a deposit no money was taken for
INSERT INTO deposit_entry (document_id, line_no, returnable_id, kind, pieces, amount) VALUES (@id, 1, @id, 'TAKEN', 1, 250);
-- deposits_are_in_their_documents: money taken for no deposit
INSERT INTO tender (sale_id, line_no, kind, amount) VALUES (@id, 1, 'DEPOSIT', -250);
-- deposits_are_in_their_documents: money out of the drawer for no empties
INSERT INTO cash_movement (id, type, amount) VALUES (@id, 'DEPOSIT', -250);
-- deposits_are_in_their_documents: given back what was taken
INSERT INTO deposit_entry (document_id, line_no, returnable_id, kind, pieces, amount) VALUES (@id, 1, @id, 'BACK', 1, 250);
INSERT INTO tender (sale_id, line_no, kind, amount) VALUES (@id, 1, 'DEPOSIT', -250);
-- deposits_are_in_their_documents: kept without a document
INSERT INTO deposit_entry (document_id, line_no, returnable_id, kind, pieces, amount) VALUES (@id, 1, @id, 'KEPT', -1, -250);
-- deposits_are_in_their_documents: income that left no ledger
INSERT INTO kept_deposit (id, number, pieces, taxable, tax) VALUES (@id, 'broken', 1, 215, 35);
-- deposits_are_in_their_documents: went back on account, for no empties
INSERT INTO deposit_refund (document_id, line_no, kind, amount) VALUES (@id, 1, 'ON_ACCOUNT', 250);
-- deposits_are_in_their_documents: put to nobody named and not there
INSERT INTO deposit_entry (document_id, line_no, returnable_id, kind, pieces, amount) VALUES (@id, 1, @id, 'PASSED', 1, 250);
-- exchanges_settle_themselves: nothing goes over
INSERT INTO processed_command (id, workstation_id, counter, kind) VALUES (@id, @id, 1, 'exchange');
-- exchanges_settle_themselves: a tender of no exchange
INSERT INTO tender (sale_id, line_no, kind, amount) VALUES (@id, 1, 'EXCHANGE', 5);
-- fiscal_lines_meet_their_line: a line the authority does not hear of
INSERT INTO sale_line (sale_id, line_no, total) VALUES (@id, 1, 5);
-- fiscal_lines_meet_their_line: a letter without lines
INSERT INTO sale_tax (sale_id, letter, total) VALUES (@id, 'B', 5);
-- freight_is_shared_whole: two shillings of freight lost
INSERT INTO goods_receipt (id, number, landed) VALUES (@id, 'broken', 5);
INSERT INTO goods_receipt_line (receipt_id, line_no, landed) VALUES (@id, 1, 3);
-- sold_pieces_are_on_their_papers: a piece no receipt sold
INSERT INTO sold_piece (sale_id, line_no, piece_no, quantity) VALUES (@id, 1, 1, 1);
-- sold_pieces_are_on_their_papers: came back by a return of another sale
INSERT INTO sale (id, receipt_number) VALUES (@id, 'broken');
INSERT INTO sale_line (sale_id, line_no) VALUES (@id, 1);
INSERT INTO sale_return (sale_id, original_id) VALUES (@other, @other);
INSERT INTO sold_piece (sale_id, line_no, piece_no, quantity, returned, return_id) VALUES (@id, 1, 1, 1, 1, @other);
-- suppliers_papers_go_by_contrary_ones: an invoice nobody took back stands no more
INSERT INTO supplier_invoice (id, supplier_id, number, net, vat, standing) VALUES (@id, @id, 'broken', 5, 0, NULL);
-- suppliers_papers_go_by_contrary_ones: a payment that was taken back and counts
INSERT INTO supplier_payment (id, supplier_id, amount) VALUES (@id, @id, 5);
INSERT INTO supplier_correction (id, number, supplier_id, kind, subject_id, net, vat) VALUES (@id, 'broken', @id, 'PAYMENT', @id, 5, 0);
-- suppliers_money_moves_the_drawer: paid from a drawer that never gave it
INSERT INTO supplier_payment (id, supplier_id, amount, till_id) VALUES (@id, @id, 5, @id);
-- suppliers_money_moves_the_drawer: paid back, and more lies in the drawer
INSERT INTO supplier_payment (id, supplier_id, amount, till_id, back) VALUES (@id, @id, 5, @id, TRUE);
INSERT INTO cash_movement (id, till_id, type, amount) VALUES (@id, @id, 'PAID_IN', 6);
-- suppliers_money_moves_the_drawer: a cashier noted another amount
INSERT INTO supplier_payment (id, supplier_id, amount, movement_id) VALUES (@id, @id, 5, @other);
INSERT INTO cash_movement (id, till_id, type, amount) VALUES (@other, @id, 'PAID_OUT', -6);
-- suppliers_money_moves_the_drawer: taken back and still gone
INSERT INTO supplier_payment (id, supplier_id, amount, till_id, standing) VALUES (@id, @id, 5, @id, NULL);
INSERT INTO cash_movement (id, shift_id, till_id, type, amount) VALUES (@id, @id, @id, 'PAID_OUT', -5);
INSERT INTO supplier_correction (id, number, supplier_id, kind, subject_id, net, vat) VALUES (@other, 'broken', @id, 'PAYMENT', @id, 5, 0);
-- suppliers_money_moves_the_drawer: cash moved for a payment of no drawer
INSERT INTO supplier_payment (id, supplier_id, amount) VALUES (@id, @id, 5);
INSERT INTO cash_movement (id, till_id, type, amount) VALUES (@id, @id, 'PAID_OUT', -5);
-- movements_go_the_way_of_their_reason: a sale that brings
INSERT INTO stock_movement (document_id, line_no, quantity, reason) VALUES (@id, 1, 1, 'SALE');
-- movements_go_the_way_of_their_reason: a receipt that takes
INSERT INTO stock_movement (document_id, line_no, quantity, reason) VALUES (@id, 1, -1, 'GOODS_RECEIPT');
-- no_more_is_given_back_than_came: six of five
INSERT INTO payment (id, short_code, code, amount, given_back) VALUES (@id, 'broken', 'broken', 5, 6);
INSERT INTO money_refund (id, payment_id, amount, state) VALUES (@id, @id, 6, 'DONE');
-- nothing_came_back_twice: a return of nothing
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'RETURN');
-- nothing_came_back_twice: two of one
INSERT INTO sale (id, receipt_number, kind) VALUES (@id, 'broken', 'SALE'), (@other, 'broken-R', 'RETURN');
INSERT INTO sale_line (sale_id, line_no, quantity) VALUES (@id, 1, 1), (@other, 1, -2);
INSERT INTO sale_return (sale_id, original_id) VALUES (@other, @id);
INSERT INTO sale_return_line (sale_id, line_no, original_line, quantity) VALUES (@other, 1, 1, 2);
-- open_items_are_what_is_not_settled: settled by nobody
INSERT INTO open_item (id, amount, unpaid) VALUES (@id, 5, 3);
-- paid_payments_are_settled: paid at no time
INSERT INTO payment (id, short_code, code, amount, state) VALUES (@id, 'broken', 'broken', 5, 'PAID');
-- payments_pay_one_sale_once: a payment that was not used
INSERT INTO tender (sale_id, line_no, kind, amount, payment_id) VALUES (@id, 1, 'MPESA', 5, @id);
-- points_are_the_sum_of_their_entries: points nobody gave
INSERT INTO customer_account (customer_id, points) VALUES (@id, 5);
-- points_are_the_sum_of_their_entries: an entry without an account
INSERT INTO points_entry (id, customer_id, points) VALUES (@id, @id, 5);
-- receipts_are_on_the_shelf: received and not there
INSERT INTO goods_receipt_line (receipt_id, line_no, quantity) VALUES (@id, 1, 3);
-- sale_lines_add_up: a total of no line
INSERT INTO sale (id, receipt_number, total) VALUES (@id, 'broken', 5);
-- sale_tax_rows_add_up: a total of no letter
INSERT INTO sale (id, receipt_number, total) VALUES (@id, 'broken', 5);
-- serials_are_where_they_moved_last: on hand and never arrived
INSERT INTO stock_serial (sku_id, serial, state) VALUES (@id, 'broken', 'ON_HAND');
-- settlements_are_their_money: paid with nothing
INSERT INTO account_settlement (id, amount) VALUES (@id, 5);
-- slips_are_what_was_handed_over: a slip of no sale
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO till_settlement (shift_id, by_tender) VALUES (@id, TRUE);
INSERT INTO z_row (z_id, seq, section, name, amount) VALUES (@id, 1, 'TENDER_DUE', 'CARD', 5);
-- slips_are_what_was_handed_over: a difference of nothing counted
INSERT INTO z_row (z_id, seq, section, name, amount) VALUES (@id, 1, 'TENDER_DIFF', 'CARD', 5);
-- stock_is_the_sum_of_movements: on hand without a movement
INSERT INTO stock_item (branch_id, sku_id, on_hand) VALUES (@id, @id, 5);
-- stock_is_the_sum_of_movements: moved and not on hand
INSERT INTO stock_movement (document_id, line_no, branch_id, sku_id, quantity, reason) VALUES (@id, 1, @id, @id, 5, 'COUNT');
-- stock_value_is_the_sum_of_movements: worth without a movement
INSERT INTO stock_item (branch_id, sku_id, value) VALUES (@id, @id, 5);
-- tenders_cover_the_sale: paid by nobody
INSERT INTO sale (id, receipt_number, total) VALUES (@id, 'broken', 5);
-- tenders_cover_the_sale: too much change here and too little there
INSERT INTO sale (id, receipt_number, total) VALUES (@id, 'broken', 20);
INSERT INTO tender (sale_id, line_no, kind, amount, given, change_given) VALUES (@id, 1, 'CASH', 10, 30, 10), (@id, 2, 'CASH', 10, 20, 20);
-- transfers_lose_nothing: sent and never received
INSERT INTO stock_transfer (id, number, state) VALUES (@id, 'broken', 'DONE');
INSERT INTO stock_movement (document_id, line_no, quantity, reason) VALUES (@id, 1, -1, 'TRANSFER_OUT');
-- unpackings_lose_nothing: a carton that was opened and moved nothing
INSERT INTO unpacking (id, carton_id, cartons, piece_id, pieces, value) VALUES (@id, @id, 1, UUID_TO_BIN(UUID()), 12, 120);
-- unpackings_lose_nothing: pieces worth less than their carton was
INSERT INTO unpacking (id, carton_id, cartons, piece_id, pieces, value) VALUES (@id, @id, 1, @other, 12, 120);
INSERT INTO stock_movement (document_id, line_no, part_no, sku_id, quantity, value) VALUES (@id, 1, 0, @id, -1, -120), (@id, 2, 0, @other, 12, 119.9999);
-- value_is_spent_by_an_entry: a card that kept its balance
INSERT INTO sale (id, receipt_number) VALUES (@id, 'broken');
INSERT INTO tender (sale_id, line_no, kind, amount) VALUES (@id, 1, 'GIFT_CARD', 5);
-- what_stays_and_goes_was_counted: more stays than was there
INSERT INTO till_settlement (shift_id, expected, counted, variance, stays) VALUES (@id, 5, 5, 0, 6);
-- what_stays_and_goes_was_counted: a report that does not say what was taken away
INSERT INTO till_settlement (shift_id, expected, counted, variance, stays) VALUES (@id, 5, 5, 0, 2);
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO z_row (z_id, seq, section, amount) VALUES (@id, 1, 'STAYS', 2);
-- z_is_the_sum_of_its_sales: a report without sales
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO sale (id, receipt_number, shift_id, total) VALUES (@id, 'broken', @id, 5);
-- z_is_the_sum_of_its_sales: tax of no sale
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO z_row (z_id, seq, section, tax) VALUES (@id, 1, 'LETTER', 5);
-- z_is_the_sum_of_its_sales: a tender of no sale
INSERT INTO z_report (id, shift_id, till_id, number, revision) VALUES (@id, @id, @id, 1, 0);
INSERT INTO z_row (z_id, seq, section, amount) VALUES (@id, 1, 'TENDER', 5);
