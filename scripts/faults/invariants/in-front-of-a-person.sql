-- Money that waits for a person: one row for each open entry of the review queue.
create temp view in_front_of_a_person as
select a.gateway_order_id
  from billdesk_review r
  join billdesk_attempt a on a.id = r.attempt_id
 where r.state in ('open', 'refunding');
