package dev.customerwatch.credit.account;

/** The facts by the names under which they are stored and shown. */
public enum EntryKind {
    OPENED,
    LIMIT_CHANGED,
    RESERVED,
    HELD,
    REFUSED,
    CANCELLED,
    INVOICED,
    CREDITED,
    PAID,
    REVALUED,
    SUPPLY_HELD,
    SUPPLY_RESUMED,
    TERM_CHANGED,
    INVOICE_DATED,
    DISPUTED,
    OVERDUE,
    DELIVERED,
    ALLOCATED,
    WRITTEN_OFF,
    REFUNDED,
    TEMPORARY_LIMIT_GRANTED,
    TEMPORARY_LIMIT_ENDED,
    LIMIT_ENDED,
    STATUS_CHANGED,
    BILL_RECEIVED,
    BILL_MOVED,
    BILL_DISHONOURED,
    GROUP_FORMED,
    GROUP_JOINED,
    GROUP_LEFT,
    ROOM_TAKEN,
    ROOM_RELEASED,
    MEMBER_MOVED,
    STOCK_PLACED,
    STOCK_SOLD,
    PART_LIMITED,
    LIMIT_PLANNED,
    LIMIT_BEGUN,
    LIMIT_PLAN_WITHDRAWN;

    public static EntryKind of(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> OPENED;
            case Fact.LimitChanged changed -> LIMIT_CHANGED;
            case Fact.Reserved reserved -> RESERVED;
            case Fact.Held held -> HELD;
            case Fact.Refused refused -> REFUSED;
            case Fact.Cancelled cancelled -> CANCELLED;
            case Fact.Invoiced invoiced -> INVOICED;
            case Fact.Credited credited -> CREDITED;
            case Fact.Paid paid -> PAID;
            case Fact.Revalued revalued -> REVALUED;
            case SupplyFact.Held held -> SUPPLY_HELD;
            case SupplyFact.Resumed resumed -> SUPPLY_RESUMED;
            case TermFact.Changed changed -> TERM_CHANGED;
            case LimitFact.TemporaryGranted granted -> TEMPORARY_LIMIT_GRANTED;
            case LimitFact.TemporaryEnded ended -> TEMPORARY_LIMIT_ENDED;
            case LimitFact.ValidityEnded ended -> LIMIT_ENDED;
            case StatusFact.Changed changed -> STATUS_CHANGED;
            case InvoiceFact.Dated dated -> INVOICE_DATED;
            case InvoiceFact.Disputed disputed -> DISPUTED;
            case InvoiceFact.Overdue overdue -> OVERDUE;
            case DeliveryFact.Delivered delivered -> DELIVERED;
            case SettlementFact.Allocated allocated -> ALLOCATED;
            case SettlementFact.WrittenOff writtenOff -> WRITTEN_OFF;
            case SettlementFact.Refunded refunded -> REFUNDED;
            case BillFact.Received received -> BILL_RECEIVED;
            case BillFact.Moved moved -> BILL_MOVED;
            case BillFact.Dishonoured dishonoured -> BILL_DISHONOURED;
            case GroupFact.Formed formed -> GROUP_FORMED;
            case GroupFact.Joined joined -> GROUP_JOINED;
            case GroupFact.Left left -> GROUP_LEFT;
            case GroupFact.RoomTaken taken -> ROOM_TAKEN;
            case GroupFact.RoomReleased released -> ROOM_RELEASED;
            case GroupFact.MemberMoved moved -> MEMBER_MOVED;
            case StockFact.Placed placed -> STOCK_PLACED;
            case StockFact.Sold sold -> STOCK_SOLD;
            case LimitFact.PartLimited limited -> PART_LIMITED;
            case LimitFact.Planned planned -> LIMIT_PLANNED;
            case LimitFact.Begun begun -> LIMIT_BEGUN;
            case LimitFact.PlanWithdrawn withdrawn -> LIMIT_PLAN_WITHDRAWN;
        };
    }
}
