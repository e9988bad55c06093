-- As above for a version without the review queue: an attempt is itself the entry.
create temp view in_front_of_a_person as
select a.gateway_order_id from billdesk_attempt a where a.status = 'review';
