--liquibase formatted sql

--changeset stellwerk:tickets-one-call-1 labels:tickets runAlways:true splitStatements:false
--comment: made anew at each start, as a dump of the database may come without procedures
CREATE OR REPLACE PROCEDURE open_ticket(
  its_subject VARCHAR(500) CHARACTER SET utf8mb4, its_type VARCHAR(20) CHARACTER SET utf8mb4, its_contact BIGINT,
  its_channel BIGINT, its_time DATETIME(6), its_preview VARCHAR(200) CHARACTER SET utf8mb4,
  its_html MEDIUMTEXT CHARACTER SET utf8mb4, its_plain MEDIUMTEXT CHARACTER SET utf8mb4)
MODIFIES SQL DATA SQL SECURITY INVOKER
BEGIN
  DECLARE fresh, policies, opened, said BIGINT;
  DECLARE is_open BOOLEAN;
  SELECT s.id, s.open, v.revision INTO fresh, is_open, policies
    FROM ticket_status_role r JOIN ticket_status s ON s.id = r.status_id JOIN sla_revision v
    WHERE r.role = 'FRESH' AND v.id = 1 LOCK IN SHARE MODE;
  INSERT INTO ticket (subject, type, status_id, open, contact_id, channel_id, opened_at, last_activity_at, preview)
    VALUES (its_subject, its_type, fresh, is_open, its_contact, its_channel, its_time, its_time, its_preview);
  SET opened = LAST_INSERT_ID();
  INSERT INTO message (ticket_id, kind, contact_id, written_at, html, plain, delivery)
    VALUES (opened, 'FROM_CUSTOMER', its_contact, its_time, its_html, its_plain, 'NONE');
  SET said = LAST_INSERT_ID();
  INSERT INTO ticket_stage (ticket_id, at, status_id, stage)
    VALUES (opened, its_time, fresh, IF(is_open, 'OPEN', 'CLOSED'));
  SELECT opened, said, policies;
END
