--liquibase formatted sql

--changeset stellwerk:audit-1 labels:audit
CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor_id BIGINT NULL,
  category VARCHAR(30) NOT NULL,
  action VARCHAR(60) NOT NULL,
  object VARCHAR(500) NOT NULL,
  before_values TEXT NULL,
  after_values TEXT NULL,
  KEY audit_entry_category (category, id),
  KEY audit_entry_actor (actor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
