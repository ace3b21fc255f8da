/** What `/missions/{id}/results` answers, and what the summary in it holds. */
export interface MissionResult {
  mission_id: string;
  attempt: number;
  degraded: boolean;
  artifacts: readonly Artifact[];
  summary: Summary;
}

export interface Artifact {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  content_type: string;
}

export interface Place {
  longitude: number;
  latitude: number;
}

export interface Region {
  /** 0.5, 0.9 or 0.95 */
  probability: number;
  area_km2: number;
  area_nm2: number;
  pieces: number;
}

export interface Coast {
  share: number;
  from: string;
  to: string;
  length_km: number;
}

/** Where to search at one moment. */
export interface Moment {
  time: string;
  datum?: Place;
  most_probable?: Place;
  regions: readonly Region[];
  drifting_share: number;
  stranded_share: number;
  left_forcing_share: number;
  beyond_limits_share: number;
  pending_share: number;
  datum_drift?: { speed_kn: number; towards_deg: number };
  datum_moved?: { distance_nm: number; towards_deg: number };
  stranded?: readonly Coast[];
}

export interface Summary {
  search_area: string;
  degraded: boolean;
  reservations: readonly string[];
  synthetic: boolean;
  times: readonly Moment[];
  particles: { total: number; stored: number };
  forcing: readonly {
    kind: string; name: string; sha256: string; synthetic: boolean; grid?: string; warnings: readonly string[];
  }[];
  defaults_applied: Readonly<Record<string, string>>;
  parameters: Readonly<Record<string, string>>;
  provenance?: Readonly<Record<string, string>>;
}
