--liquibase formatted sql

--changeset stellwerk:accounts-1 labels:accounts
CREATE TABLE role_preset (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  built_in VARCHAR(20) NULL,
  view_scope VARCHAR(20) NOT NULL,
  view_unassigned BOOLEAN NOT NULL,
  edit_scope VARCHAR(20) NOT NULL,
  edit_unassigned BOOLEAN NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY role_preset_built_in (built_in)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE role_preset_permission (
  preset_id BIGINT NOT NULL,
  permission VARCHAR(40) NOT NULL,
  PRIMARY KEY (preset_id, permission),
  CONSTRAINT role_preset_permission_preset FOREIGN KEY (preset_id) REFERENCES role_preset (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(200) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  language VARCHAR(10) NOT NULL,
  time_zone VARCHAR(60) NOT NULL,
  colour_scheme VARCHAR(10) NOT NULL,
  preset_id BIGINT NOT NULL,
  active BOOLEAN NOT NULL,
  failed_logins INT NOT NULL DEFAULT 0,
  locked_until DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY user_account_email (email),
  CONSTRAINT user_account_preset FOREIGN KEY (preset_id) REFERENCES role_preset (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:accounts-2 labels:accounts
INSERT INTO role_preset (name, built_in, view_scope, view_unassigned, edit_scope, edit_unassigned) VALUES
  ('Super admin', 'SUPER_ADMIN', 'EVERYTHING', TRUE, 'EVERYTHING', TRUE),
  ('Admin', 'ADMIN', 'EVERYTHING', TRUE, 'EVERYTHING', TRUE),
  ('Agent', 'AGENT', 'TEAM', TRUE, 'TEAM', TRUE);
INSERT INTO role_preset_permission (preset_id, permission)
  SELECT id, 'SUPER_ADMIN' FROM role_preset WHERE built_in = 'SUPER_ADMIN';
INSERT INTO role_preset_permission (preset_id, permission)
  SELECT p.id, x.permission FROM role_preset p JOIN (
    SELECT 'CHANNELS_AND_SETTINGS' AS permission UNION ALL SELECT 'EDIT_USERS' UNION ALL SELECT 'MANAGE_AVAILABILITY'
    UNION ALL SELECT 'EDIT_CUSTOMER_AGENT' UNION ALL SELECT 'EDIT_WORKFLOWS' UNION ALL SELECT 'DELETE_TICKETS'
    UNION ALL SELECT 'REPORTS') x
  WHERE p.built_in = 'ADMIN';
