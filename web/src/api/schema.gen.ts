// Made by `npm run gen` from api/openapi.json. Do not edit.
export interface paths {
    "/api/audit-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trail of what was done, newest first */
        get: operations["getAuditLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-logs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trail as a file */
        get: operations["getAuditLogsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-logs/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the trail is as it was written; a long range answers 202 and is verified by a job */
        get: operations["getAuditLogsVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-logs/verify/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a verification is, and its result */
        get: operations["getAuditLogsVerifyByJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with username or e-mail and password (form data or JSON) */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with roles, permissions and modules */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own name, phone or language */
        patch: operations["patchAuthMe"];
        trace?: never;
    };
    "/api/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the second factor is on */
        get: operations["getAuthMfa"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/mfa/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the authenticator app with a first code; answers the recovery codes */
        post: operations["postAuthMfaConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/mfa/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off */
        post: operations["postAuthMfaDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/mfa/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to switch the second factor on */
        post: operations["postAuthMfaEnrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s own password */
        post: operations["postAuthPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password; the answer never tells whether an account exists */
        post: operations["postAuthPasswordForgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password by the link of a mail (reset or invitation) */
        post: operations["postAuthPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token (body or cookie) for new tokens */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own open sessions */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        /** End all of one’s own sessions but this one */
        delete: operations["deleteAuthSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s own sessions */
        delete: operations["deleteAuthSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go over to another of one’s institutions */
        post: operations["postAuthTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as server-sent events: ids only, narrowed to what the reader may see. */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that would have gone out. Only in a demo without an SMTP server; elsewhere 404. */
        get: operations["getMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own notices, newest first. */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a notice as read. */
        post: operations["postNoticesByIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which kinds of notices one gets, and where. */
        get: operations["getNoticesPreferences"];
        /** Chooses for each kind named whether it comes in the app and by mail. */
        put: operations["putNoticesPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks all of one’s notices as read. */
        post: operations["postNoticesReadAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenant/by-domain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tenant’s public face by its domain */
        get: operations["getTenantByDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAuditLogs: {
        parameters: {
            query: {
                action?: string;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                from?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                resource?: string;
                resource_id?: string;
                to?: string;
                user_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            action: string;
                            actor_id: string | null;
                            actor_name: string | null;
                            created_at: string;
                            details: {
                                [key: string]: unknown;
                            } | null;
                            id: string;
                            ip_address: string | null;
                            outcome: "success" | "denied" | "failure";
                            personal: {
                                [key: string]: unknown;
                            } | null;
                            request_id: string;
                            resource: string;
                            resource_id: string | null;
                            sealed: boolean;
                            user_agent: string | null;
                            user_id: string | null;
                            user_name: string | null;
                        }[];
                        message: string;
                        meta: {
                            pagination: {
                                has_next: boolean;
                                has_prev: boolean;
                                limit: number;
                                next_cursor: string | null;
                                prev_cursor: string | null;
                            };
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getAuditLogsExport: {
        parameters: {
            query: {
                action?: string;
                format: "csv" | "ndjson";
                from?: string;
                resource?: string;
                resource_id?: string;
                to?: string;
                user_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description The trail as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    getAuditLogsVerify: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            checked: number;
                            first_bad: {
                                id: string | null;
                                kind: "altered" | "removed" | "inserted" | "chain_broken" | "truncated";
                                month: string | null;
                                sequence: number | null;
                            } | null;
                            sealed_until: string | null;
                            valid: boolean;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            job_id: string;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getAuditLogsVerifyByJobId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            finished_at: string | null;
                            id: string;
                            result: {
                                checked: number;
                                first_bad: {
                                    id: string | null;
                                    kind: "altered" | "removed" | "inserted" | "chain_broken" | "truncated";
                                    month: string | null;
                                    sequence: number | null;
                                } | null;
                                sealed_until: string | null;
                                valid: boolean;
                            } | null;
                            rows_checked: number;
                            rows_total: number;
                            state: "queued" | "running" | "done" | "failed";
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    client_id?: string;
                    client_secret?: string;
                    grant_type?: string;
                    otp?: string;
                    password: string;
                    recovery_code?: string;
                    scope?: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Sign in with username or e-mail and password (form data or JSON) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            csrf_token: string;
                            email: string | null;
                            full_name: string;
                            id: string;
                            impersonation: {
                                actor_id: string;
                                actor_name: string;
                                /** Format: date-time */
                                expires_at: string;
                                reason: string;
                            } | null;
                            locale: string;
                            mfa_enabled: boolean;
                            modules: string[];
                            must_change_password: boolean;
                            permissions: string[];
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                description_en: string;
                                description_id: string;
                                id: string;
                                name: string;
                            }[];
                            status: string;
                            tenant: {
                                branding: {
                                    [key: string]: unknown;
                                };
                                domain: string;
                                id: number;
                                locale: string;
                                name: string;
                                time_zone: string;
                                type: string;
                            };
                            tenants: {
                                domain: string;
                                id: number;
                                name: string;
                            }[];
                            user_type: string;
                            username: string;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    patchAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    locale?: "id" | "en";
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            csrf_token: string;
                            email: string | null;
                            full_name: string;
                            id: string;
                            impersonation: {
                                actor_id: string;
                                actor_name: string;
                                /** Format: date-time */
                                expires_at: string;
                                reason: string;
                            } | null;
                            locale: string;
                            mfa_enabled: boolean;
                            modules: string[];
                            must_change_password: boolean;
                            permissions: string[];
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                description_en: string;
                                description_id: string;
                                id: string;
                                name: string;
                            }[];
                            status: string;
                            tenant: {
                                branding: {
                                    [key: string]: unknown;
                                };
                                domain: string;
                                id: number;
                                locale: string;
                                name: string;
                                time_zone: string;
                                type: string;
                            };
                            tenants: {
                                domain: string;
                                id: number;
                                name: string;
                            }[];
                            user_type: string;
                            username: string;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getAuthMfa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            enabled: boolean;
                            recovery_codes_left: number;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthMfaConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            recovery_codes: string[];
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthMfaDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    otp?: string;
                    password: string;
                    recovery_code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthMfaEnrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            otpauth_url: string;
                            secret: string;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthPasswordForgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Exchange a refresh token (body or cookie) for new tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getAuthSessions: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            created_at: string;
                            current: boolean;
                            id: string;
                            ip_address: string | null;
                            /** Format: date-time */
                            last_seen_at: string;
                            user_agent: string | null;
                        }[];
                        message: string;
                        meta: {
                            pagination: {
                                has_next: boolean;
                                has_prev: boolean;
                                limit: number;
                                next_cursor: string | null;
                                prev_cursor: string | null;
                            };
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    deleteAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            ended: number;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    deleteAuthSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postAuthTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tenant_id: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Go over to another of one’s institutions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description What changes, as server-sent events: ids only, narrowed to what the reader may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    getMailbox: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            created_at: string;
                            html: string | null;
                            id: string;
                            subject: string;
                            text: string;
                            to: string;
                        }[];
                        message: string;
                        meta: {
                            pagination: {
                                has_next: boolean;
                                has_prev: boolean;
                                limit: number;
                                next_cursor: string | null;
                                prev_cursor: string | null;
                            };
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getNotices: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            body: string;
                            /** Format: date-time */
                            created_at: string;
                            id: string;
                            kind: string;
                            link: string | null;
                            read_at: string | null;
                            title: string;
                        }[];
                        message: string;
                        meta: {
                            pagination: {
                                has_next: boolean;
                                has_prev: boolean;
                                limit: number;
                                next_cursor: string | null;
                                prev_cursor: string | null;
                            };
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postNoticesByIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getNoticesPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: {
                                email: boolean;
                                in_app: boolean;
                            };
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    putNoticesPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: {
                        email: boolean;
                        in_app: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: {
                                email: boolean;
                                in_app: boolean;
                            };
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    postNoticesReadAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            marked: number;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
    getTenantByDomain: {
        parameters: {
            query: {
                domain: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        errors: {
                            [key: string]: string[];
                        } | null;
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: false;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            is_active: boolean;
                            nama: string;
                            tenant_id: number;
                            type: string;
                        };
                        message: string;
                        meta: {
                            request_id: string;
                            /** Format: date-time */
                            timestamp: string;
                        };
                        /** @enum {boolean} */
                        success: true;
                    };
                };
            };
        };
    };
}
