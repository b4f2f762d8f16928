// Made by npm run generate from the schemas of src/http; change those.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it is there */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge one record */
        post: operations["assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assess/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge many records: JSON lines in, one assessment or its problems a line out, in the same order */
        post: operations["assessBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule with its reasons and examples */
        get: operations["explainRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge a text, asked and answered as LanguageTool does */
        post: operations["languageToolCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** A case record */
        CaseRecord: {
            /** @description Given back with the assessment */
            id: string | number;
            /** @description The narrative, plain text or Markdown */
            text: string;
            agency?: string | number | null;
            /** @description For example “Home visit” */
            recordType?: string | number | null;
            child?: ({
                name?: string | null;
                aliases?: string[] | null;
                age?: number | string | null;
                dateOfBirth?: string | null;
                /** @description he, she or they */
                pronoun?: string | null;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description The export's own field names and values */
            fields?: {
                [key: string]: string | number | boolean | null;
            } | null;
            caseId?: string | number | null;
            author?: string | number | null;
            team?: string | number | null;
            date?: string | number | null;
            characteristics?: {
                [key: string]: string | number | boolean | null;
            } | null;
            /** @description Words that a worker has weighed and leaves as they are */
            dismissed?: {
                ruleId: string;
                quote: string;
                reason?: string;
            }[] | null;
        } & {
            [key: string]: unknown;
        };
        /** An assessment */
        Assessment: {
            id: string;
            findings: {
                /** @enum {unknown} */
                kind: "wording" | "omission" | "hollow" | "contradiction" | "timeliness";
                ruleId: string;
                /** @enum {unknown} */
                category: "adultify" | "blame" | "label" | "minimise" | "disengage" | "jargon" | "voice" | "risk" | "record";
                /** @enum {unknown} */
                severity: "high" | "medium" | "low" | "info";
                start?: number;
                end?: number;
                quote?: string;
                confidence?: number;
                field?: string;
                /**
                 * @description What a finding of the record’s type stands for, in place of the general one
                 * @enum {unknown}
                 */
                element?: "voice" | "harm" | "source" | "level" | "protective" | "actions";
                message: string;
                why?: string;
                suggestions: {
                    text: string;
                    /** @description Words that can be put in place of the quoted ones */
                    replacement?: string;
                }[];
            }[];
            setAside: {
                ruleId: string;
                start: number;
                end: number;
                quote: string;
                /** @enum {unknown} */
                because: "negated" | "challenged" | "other-subject" | "own-words" | "benign" | "fixed-name" | "hypothetical" | "suppressed";
            }[];
            voice: {
                /** @enum {unknown} */
                level: "direct" | "reported" | "observed" | "proxy" | "absent";
                expected: boolean;
                evidence: {
                    start: number;
                    end: number;
                }[];
            };
            risk: {
                /** @enum {unknown} */
                harm: "present" | "hollow" | "absent";
                /** @enum {unknown} */
                source: "present" | "hollow" | "absent";
                /** @enum {unknown} */
                level: "present" | "hollow" | "absent";
                /** @enum {unknown} */
                protective: "present" | "hollow" | "absent";
                /** @enum {unknown} */
                actions: "present" | "hollow" | "absent";
            };
            hiddenRisk: {
                present: boolean;
                indicators: {
                    indicator: string;
                    start: number;
                    end: number;
                }[];
            };
            score: {
                overall: number;
                /** @description The name that an agency gives to such a score */
                band?: string;
                language: number;
                voice: number;
                risk: number;
                /** @description What the record’s type should hold, and when; there only where the type is known */
                record?: number;
                deductions: {
                    points: number;
                    /** @enum {unknown} */
                    of: "language" | "voice" | "risk" | "record";
                    because: string;
                    finding: number;
                }[];
            };
            ruleset: {
                name: string;
                version: string;
                digest: string;
            };
            /** @description What kind of record it was read as; missing where nothing says */
            record?: {
                type: string;
                title: string;
                /** @enum {unknown} */
                recognisedBy: "name" | "title" | "headings";
                /** @enum {unknown} */
                grade?: "low" | "medium" | "high";
                marks: string[];
            };
            /** @description What is done well, for a record of a known type */
            strengths?: {
                ruleId: string;
                message: string;
                start?: number;
                end?: number;
            }[];
            /** @description What the record held beside what is known, given back */
            extra?: {
                [key: string]: unknown;
            };
            /** @description There when time ran out: only the text before `judgedTo` was judged */
            partial?: {
                judgedTo: number;
                because: string;
            };
        };
        /** What was wrong */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            problems?: {
                path: string;
                message: string;
            }[];
        };
        /** A rule in a list */
        RuleSummary: {
            id: string;
            kind: string;
            title: string;
            category: string;
            severity: string;
        };
        /** A rule */
        Rule: {
            id: string;
            kind: string;
            title: string;
            category: string;
            severity: string;
            message: string;
            why: string;
            suggestions: {
                text: string;
                replacement?: string;
            }[];
            source: {
                title: string;
                publisher: string;
                year: number;
            };
            examples?: {
                wrong?: ({
                    text: string;
                    quote?: string;
                    because?: string;
                } & {
                    [key: string]: unknown;
                })[];
                right?: ({
                    text: string;
                    quote?: string;
                    because?: string;
                } & {
                    [key: string]: unknown;
                })[];
            };
        };
        /** Findings as LanguageTool tells them */
        LanguageToolAnswer: {
            software: {
                name: string;
                version: string;
                apiVersion: number;
            };
            language: {
                name: string;
                code: string;
            };
            matches: {
                message: string;
                shortMessage: string;
                offset: number;
                length: number;
                sentence: string;
                replacements: {
                    value: string;
                }[];
                context: {
                    text: string;
                    offset: number;
                    length: number;
                };
                rule: {
                    id: string;
                    description: string;
                    issueType: string;
                    category: {
                        id: string;
                        name: string;
                    };
                };
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok";
                        version: string;
                        /** @description digest of the rules */
                        ruleset: string;
                    };
                };
            };
        };
    };
    assess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseRecord"];
            };
        };
        responses: {
            /** @description The assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description It could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not from this host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another type of content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was read, and is not what was expected */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy; try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description An assessment a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description It could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not from this host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another type of content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was read, and is not what was expected */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy; try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSummary"][];
                };
            };
            /** @description It could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not from this host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another type of content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was read, and is not what was expected */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy; try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description for example blame/chose-harm, its slash written as %2F or as it is */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description It could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not from this host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another type of content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was read, and is not what was expected */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy; try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    languageToolCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": ({
                    /** @description The text */
                    text?: string;
                    /** @description JSON: {"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]} */
                    data?: string;
                    /** @description en-GB, any other English, or auto; for other languages nothing is found */
                    language: string;
                    /** @description Ids of rules, with commas between */
                    disabledRules?: string;
                    /** @description Ids of categories, with commas between */
                    disabledCategories?: string;
                } & {
                    [key: string]: unknown;
                }) | unknown | unknown;
            };
        };
        responses: {
            /** @description The findings that stand at words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageToolAnswer"];
                };
            };
            /** @description It could not be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not from this host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another type of content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was read, and is not what was expected */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Busy; try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
