/** What the API answers, as it is on the wire (docs/contract.md); names are the wire's. */

export type Role = 'observer' | 'operator' | 'coordinator' | 'admin' | 'worker';

export interface Account {
  id: string;
  username: string;
  email: string | null;
  full_name: string | null;
  role: Role;
  disabled: boolean;
  created_at: string | null;
  last_login_at: string | null;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
}

export type MissionStatus = 'CREATED' | 'QUEUED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'CANCELLED';
export const MISSION_STATUSES: readonly MissionStatus[] = [
  'CREATED', 'QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED',
];

export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];

export interface Reason {
  code?: string;
  message?: string;
}

export interface Progress {
  /** Share of the work done, 0 to 1. */
  fraction: number;
  message: string | null;
}

export type Outcome = 'found_alive' | 'found_deceased' | 'not_found' | 'suspended' | 'false_alarm';

export interface Closure {
  outcome: Outcome;
  note: string | null;
  closed_by: string;
  closed_at: string;
}

export interface Mission {
  mission_id: string;
  name: string;
  description: string | null;
  kind: 'drift' | 'drill';
  status: MissionStatus;
  priority: Priority;
  owner?: string | null;
  held_by: { code: string; message: string } | null;
  attempt: number;
  worker: string | null;
  progress: Progress;
  closure: Closure | null;
  params: Record<string, unknown>;
  data: Record<string, unknown>;
  correlation_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface Attempt {
  number: number;
  worker: string;
  started_at: string;
  ended_at: string | null;
  outcome: string;
  reason: Reason | null;
}

/** One mission with all that was tried for it. */
export interface MissionReport extends Mission {
  reason: Reason | null;
  attempts: Attempt[];
}

export interface MissionPage {
  missions: Mission[];
  next_cursor: string | null;
}

/** What is wrong with one field of what was sent. */
export interface FieldError {
  field: string;
  message: string;
}

/** An event of the contract; exactly seven fields. */
export interface Envelope {
  id: string;
  type: string;
  source: string;
  target: string | null;
  /** Seconds since 1970. */
  timestamp: number;
  payload: Record<string, unknown>;
  meta: Record<string, unknown> & { time?: string; source?: string; actor?: string };
}

export type Level = 'healthy' | 'degraded' | 'unhealthy';

export interface Health {
  status: Level;
  services: Record<string, { status: Level; detail: string }>;
}

export type SafetyStatus = 'OPEN' | 'ACKNOWLEDGED' | 'RESOLVED';
export type Severity = 'INFO' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export interface Handling {
  by_name: string;
  at: string;
  note: string | null;
}

export interface SafetyEvent {
  safety_event_id: string;
  mission_id: string | null;
  trip_id: string | null;
  type: string;
  severity: Severity;
  status: SafetyStatus;
  /** Whether missions and trips wait for its end. */
  holds: boolean;
  description: string;
  latitude: number | null;
  longitude: number | null;
  reporter: string;
  occurred_at: string;
  reported_at: string;
  acknowledged: Handling | null;
  resolved: Handling | null;
}

export interface SafetyPage {
  safety_events: SafetyEvent[];
  next_cursor: string | null;
}

export interface LogLine {
  log_level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  message: string;
  appended_at: string;
  source: string;
  actor: string | null;
}

export type TripStatus =
  | 'planned' | 'assigned' | 'en_route' | 'on_scene' | 'searching' | 'returning' | 'completed' | 'cancelled' | 'failed';

export interface Base {
  latitude: number;
  longitude: number;
  name: string | null;
}

export interface UnitProfile {
  name: string;
  call_sign: string | null;
  kind: string;
  cruise_kn: number;
  search_kn: number | null;
  endurance_h: number;
  sensor: string;
  crew: number | null;
  base: Base | null;
}

export interface TrackPoint {
  time: string;
  latitude: number;
  longitude: number;
  speed_kn: number | null;
  course_deg: number | null;
  accuracy_m: number | null;
}

export interface Arrival {
  distance_nm: number;
  speed_kn: number;
  speed_source: string;
  time_s: number;
  eta: string;
}

export interface Estimate {
  at: string;
  next_waypoint: (Arrival & { number: number; name: string | null }) | null;
  base: Arrival | null;
  base_direct: Arrival | null;
  endurance_left_s: number;
  turn_back_by: string | null;
  turn_back_overdue: boolean;
}

export interface TripProgress {
  position: TrackPoint | null;
  positions: number;
  track_nm: number;
  made_good_kn: number | null;
  waypoints: number;
  waypoints_passed_at: string[];
  estimate: Estimate | null;
}

export interface Trip {
  trip_id: string;
  mission_id: string | null;
  unit_id: string;
  unit: UnitProfile;
  status: TripStatus;
  reason: string | null;
  timeline: Record<'assigned_at' | 'departed_at' | 'on_scene_at' | 'searching_at' | 'returning_at' | 'ended_at', string | null>;
  route: GeoJSON.GeoJSON | null;
  route_nm: number | null;
  base: Base | null;
  planned_start: string | null;
  notes: string | null;
  created_at: string;
  updated_at: string;
}

export interface TripReport extends Trip {
  progress: TripProgress;
}

export interface TripPage {
  trips: Trip[];
  next_cursor: string | null;
}

export interface TrackPage {
  trip_id: string;
  points: TrackPoint[];
  next_from: string | null;
}

export interface TripMetrics {
  track_nm: number;
  planned_nm: number | null;
  mean_speed_kn: number | null;
  max_speed_kn: number | null;
  cross_track_mean_m: number | null;
  cross_track_max_m: number | null;
  waypoints: number;
  waypoints_passed: number;
  time_to_scene_s: number | null;
  on_scene_s: number | null;
  searching_s: number | null;
  under_way_s: number | null;
  endurance_used_fraction: number | null;
}

export interface Queue {
  name: string;
  purpose: string;
  exists: boolean;
  messages: number | null;
  consumers: number | null;
}

export interface DeadLetter {
  message_id: string;
  mission_id: string | null;
  reason: string | null;
  reason_detail: string | null;
  source: string | null;
  time: string | null;
  size: number;
  body: string;
}

export interface Redriven {
  message_id: string;
  outcome: 'sent' | 'retried' | 'left';
  detail: string;
}

export interface Worker {
  worker_id: string;
  online: boolean;
  first_seen_at: string;
  seen_at: string;
  missions: {
    mission_id: string;
    name: string;
    attempt: number;
    fraction: number;
    message: string | null;
    heard_at: string;
  }[];
}

export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  /** Only in the answer that makes it. */
  key?: string;
  role: Role | null;
  created_at: string;
  expires_at: string | null;
  expired: boolean;
  last_used_at: string | null;
}

export interface AuditEntry {
  id: string;
  at: string;
  action: string;
  reason: string;
  detail: string;
  actor: string | null;
  role: string | null;
  subject: string | null;
  method: string | null;
  path: string | null;
  status: number | null;
  address: string | null;
  correlation_id: string | null;
}
