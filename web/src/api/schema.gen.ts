// Made by `npm run gen` from api/openapi.json. Do not edit.
export interface paths {
    "/api/access/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain, layer by layer, why a user may or may not */
        post: operations["postAccessExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/auth/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act as another member for 30 minutes */
        post: operations["postAuthImpersonation"];
        /** Go back to oneself */
        delete: operations["deleteAuthImpersonation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins the tenant that has invited, with the account that one has */
        post: operations["postAuthInvitationsAccept"];
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
    "/api/billing/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline, newest first: of one’s own institution, or of all for the vendor */
        get: operations["getBillingEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first: of one’s own institution, or of all for the vendor */
        get: operations["getBillingInvoices"];
        put?: never;
        /** Writes an invoice by hand, as a draft or asked for at once */
        post: operations["postBillingInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice with its lines, payments, seller, buyer and timeline */
        get: operations["getBillingInvoicesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice on A4, in the language of who pays */
        get: operations["getBillingInvoicesByIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for what a draft says, under a number and the tax of today */
        post: operations["postBillingInvoicesByIdIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a proof of payment: a form of file (PDF, JPEG or PNG by its content, at most 5 MB), amount, method, paid_on and note */
        post: operations["postBillingInvoicesByIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Voids an invoice; what a running subscription still owes is asked for anew */
        post: operations["postBillingInvoicesByIdVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standing today, what is to be paid, and until when; of any institution for the vendor */
        get: operations["getBillingOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of all institutions, oldest first; with status=pending those that wait */
        get: operations["getBillingPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof itself, as it was sent */
        get: operations["getBillingPaymentsByIdProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money has not come, or not all of it: who paid is told why */
        post: operations["postBillingPaymentsByIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money has come: the invoice is paid, what billing had shut opens */
        post: operations["postBillingPaymentsByIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans that are offered, by number */
        get: operations["getBillingPlans"];
        put?: never;
        /** Adds a plan */
        post: operations["postBillingPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan */
        get: operations["getBillingPlansById"];
        put?: never;
        post?: never;
        /** Deletes a plan that nobody has ever had */
        delete: operations["deleteBillingPlansById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given; a new price holds from the next invoice on */
        patch: operations["patchBillingPlansById"];
        trace?: never;
    };
    "/api/billing/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tax, days of invoicing and grace, the seller and the bank account */
        get: operations["getBillingSettings"];
        /** Sets them all; new days are felt by every institution within a week */
        put: operations["putBillingSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscriptions, newest first, with what can be done with each */
        get: operations["getBillingSubscriptions"];
        put?: never;
        /** Subscribes to a plan; the answer names the invoice that asks for it */
        post: operations["postBillingSubscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscriptions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a subscription with its paid days */
        post: operations["postBillingSubscriptionsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscriptions/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a change of plan would do and cost */
        get: operations["getBillingSubscriptionsByIdChange"];
        put?: never;
        /** Changes the plan: dearer once the difference is paid, cheaper with the next period */
        post: operations["postBillingSubscriptionsByIdChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscriptions/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pays now: the invoice that is open, or the next period before its time */
        post: operations["postBillingSubscriptionsByIdExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscriptions/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back an end or a change that has not come yet */
        post: operations["postBillingSubscriptionsByIdKeep"];
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
    "/api/health-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health workers by name; those whose STR expires or has expired, by that day */
        get: operations["getHealthWorkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One health worker, and where each value came from */
        get: operations["getHealthWorkersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/{id}/nik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole NIK of a health worker; each reading is recorded */
        get: operations["getHealthWorkersByIdNik"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many health workers the list holds */
        get: operations["getHealthWorkersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of health workers as a file, without NIK; recorded */
        get: operations["getHealthWorkersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever has a NIK or an STR number; in the body, so that no log holds it */
        post: operations["postHealthWorkersFind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health-workers/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where health workers come from: how old that is, and whether a source is off */
        get: operations["getHealthWorkersSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims, latest treatment first; q finds numbers of claims and members and codes of diseases, latest filed first */
        get: operations["getInsuranceClaims"];
        put?: never;
        /** Files a claim; a provider files under its own code, up to its MAX_CLAIM_AMOUNT */
        post: operations["postInsuranceClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its timeline and what its policy has left */
        get: operations["getInsuranceClaimsById"];
        put?: never;
        post?: never;
        /** Takes a claim back that nobody has decided yet */
        delete: operations["deleteInsuranceClaimsById"];
        options?: never;
        head?: never;
        /** Changes a claim that nobody has decided yet */
        patch: operations["patchInsuranceClaimsById"];
        trace?: never;
    };
    "/api/insurance/claims/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a claim, up to the approver’s MAX_CLAIM_AMOUNT and what the policy has left */
        post: operations["postInsuranceClaimsByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that an approved claim was paid */
        post: operations["postInsuranceClaimsByIdPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a claim with a reason; an approval too, until it is paid */
        post: operations["postInsuranceClaimsByIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many claims the list holds */
        get: operations["getInsuranceClaimsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/claims/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of claims as a file */
        get: operations["getInsuranceClaimsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients by code; with q in the order of the words that were found */
        get: operations["getInsuranceClients"];
        put?: never;
        /** Adds a client */
        post: operations["postInsuranceClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client */
        get: operations["getInsuranceClientsById"];
        put?: never;
        post?: never;
        /** Deletes a client without policies */
        delete: operations["deleteInsuranceClientsById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given; the code stays */
        patch: operations["patchInsuranceClientsById"];
        trace?: never;
    };
    "/api/insurance/clients/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many clients the list holds */
        get: operations["getInsuranceClientsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/clients/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of clients as a file */
        get: operations["getInsuranceClientsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a member may be treated on a day, by number or NIK; each question is recorded */
        post: operations["postInsuranceEligibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members by number; with q in the order of the words that were found */
        get: operations["getInsuranceMembers"];
        put?: never;
        /** Adds a member under a policy */
        post: operations["postInsuranceMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["getInsuranceMembersById"];
        put?: never;
        post?: never;
        /** Deletes a member without claims */
        delete: operations["deleteInsuranceMembersById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given; the number stays */
        patch: operations["patchInsuranceMembersById"];
        trace?: never;
    };
    "/api/insurance/members/{id}/nik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole NIK of a member; each reading is recorded */
        get: operations["getInsuranceMembersByIdNik"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many members the list holds */
        get: operations["getInsuranceMembersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of members as a file, without NIK */
        get: operations["getInsuranceMembersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a CSV or XLSX file of up to 200,000 members; a dry run tells what is wrong with it */
        post: operations["postInsuranceMembersImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own imports of members, the newest first: to go on with one that was left */
        get: operations["getInsuranceMembersImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/imports/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and its first 200 errors */
        get: operations["getInsuranceMembersImportsByJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/imports/{job_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the file of a dry run */
        post: operations["postInsuranceMembersImportsByJobIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/members/imports/{job_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All errors of an import as a file */
        get: operations["getInsuranceMembersImportsByJobIdErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies by number, with what their running year has used; q finds numbers and codes of clients */
        get: operations["getInsurancePolicies"];
        put?: never;
        /** Adds a policy of a client */
        post: operations["postInsurancePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy with what its running year has used and has left */
        get: operations["getInsurancePoliciesById"];
        put?: never;
        post?: never;
        /** Deletes a policy without members */
        delete: operations["deleteInsurancePoliciesById"];
        options?: never;
        head?: never;
        /** Changes days, limit or status; number and client stay */
        patch: operations["patchInsurancePoliciesById"];
        trace?: never;
    };
    "/api/insurance/policies/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many policies the list holds */
        get: operations["getInsurancePoliciesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/policies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of policies as a file */
        get: operations["getInsurancePoliciesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insurance/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the start page of one’s own portal shows; another’s, named by portal, is refused */
        get: operations["getInsurancePortal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Integrations by code: how each stands, its last runs, what comes next */
        get: operations["getIntegrations"];
        put?: never;
        /** Adds an integration; it is active from then on */
        post: operations["postIntegrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One integration */
        get: operations["getIntegrationsByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the settings that are given; code and connector stay */
        patch: operations["patchIntegrationsByCode"];
        trace?: never;
    };
    "/api/integrations/{code}/gap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was missed since it was switched off, and about how many records wait */
        get: operations["getIntegrationsByCodeGap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes due until a moment: the runs that would be skipped until then */
        get: operations["getIntegrationsByCodeOccurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rejected records with all their reasons, newest first */
        get: operations["getIntegrationsByCodeRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/rejects/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whom an ambiguous record is about, or dismisses a record */
        post: operations["postIntegrationsByCodeRejectsByIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/rejects/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets rejected records come once more; what is good by now is taken over */
        post: operations["postIntegrationsByCodeRejectsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs and skipped occurrences, newest first */
        get: operations["getIntegrationsByCodeRuns"];
        put?: never;
        /** Queues a run by hand; while the integration is inactive or busy, the try is kept as skipped */
        post: operations["postIntegrationsByCodeRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a run that is queued or running; what it has written stays */
        post: operations["postIntegrationsByCodeRunsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switches an integration off, with a reason, or on again */
        patch: operations["patchIntegrationsByCodeStatus"];
        trace?: never;
    };
    "/api/integrations/{code}/status-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of status, newest first */
        get: operations["getIntegrationsByCodeStatusLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/{code}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries the connection, with what is stored or with what is given; nothing is changed */
        post: operations["postIntegrationsByCodeTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrations/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next five moments of a schedule that is being written */
        get: operations["getIntegrationsSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/aturan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules per kind of violation, and whether they hold */
        get: operations["getKedisiplinanAturan"];
        /** Saves all rules per kind as a new version and switches them on or off */
        put: operations["putKedisiplinanAturan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/aturan/versi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the rules per kind, newest first */
        get: operations["getKedisiplinanAturanVersi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/bukti/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo itself, as it was sent */
        get: operations["getKedisiplinanBuktiById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Violations and letters of a period, by month, class and kind */
        get: operations["getKedisiplinanDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/jenis-pelanggaran": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of violations by name */
        get: operations["getKedisiplinanJenisPelanggaran"];
        put?: never;
        /** Adds a kind of violation */
        post: operations["postKedisiplinanJenisPelanggaran"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/jenis-pelanggaran/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kind of violation */
        get: operations["getKedisiplinanJenisPelanggaranById"];
        put?: never;
        post?: never;
        /** Deletes a kind that was never recorded */
        delete: operations["deleteKedisiplinanJenisPelanggaranById"];
        options?: never;
        head?: never;
        /** Changes a kind for what is recorded from now on; what was recorded stays as it is */
        patch: operations["patchKedisiplinanJenisPelanggaranById"];
        trace?: never;
    };
    "/api/kedisiplinan/jenis-pelanggaran/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many kinds the list holds */
        get: operations["getKedisiplinanJenisPelanggaranCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/kelas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes by level and name */
        get: operations["getKedisiplinanKelas"];
        put?: never;
        /** Adds a class */
        post: operations["postKedisiplinanKelas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/kelas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One class */
        get: operations["getKedisiplinanKelasById"];
        put?: never;
        post?: never;
        /** Deletes a class that nobody was in and nothing was recorded in */
        delete: operations["deleteKedisiplinanKelasById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given */
        patch: operations["patchKedisiplinanKelasById"];
        trace?: never;
    };
    "/api/kedisiplinan/kelas/{id}/naik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a whole class into another one, or out of school; with dry_run only tells how many */
        post: operations["postKedisiplinanKelasByIdNaik"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/kelas/{id}/siswa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts students into the class, wherever they are: undoes a move */
        post: operations["postKedisiplinanKelasByIdSiswa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/kelas/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many classes the list holds */
        get: operations["getKedisiplinanKelasCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/kelas/wali": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be a class teacher */
        get: operations["getKedisiplinanKelasWali"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Violations, latest day first */
        get: operations["getKedisiplinanPelanggaran"];
        put?: never;
        /** Records a report: one or more students, one or more kinds; answers what follows for each student */
        post: operations["postKedisiplinanPelanggaran"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One violation */
        get: operations["getKedisiplinanPelanggaranById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects a violation: whoever recorded it for 3 days, with pelanggaran:correct at any time */
        patch: operations["patchKedisiplinanPelanggaranById"];
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/{id}/bukti": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a photo: a form of file (JPEG or PNG by its content, at most 5 MB) */
        post: operations["postKedisiplinanPelanggaranByIdBukti"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a violation: it stays with the reason and counts no more */
        post: operations["postKedisiplinanPelanggaranByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many violations the list holds */
        get: operations["getKedisiplinanPelanggaranCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of violations as a file */
        get: operations["getKedisiplinanPelanggaranExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/pelanggaran/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a report would lead to; nothing is saved */
        post: operations["postKedisiplinanPelanggaranPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/profil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on the letters of the school, and from when points count */
        get: operations["getKedisiplinanProfil"];
        /** Changes what is given; another poin_sejak sums up every student anew */
        put: operations["putKedisiplinanProfil"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every parameter of the rules with its value and its default */
        get: operations["getKedisiplinanSettings"];
        /** Saves all values at once, for evaluations from now on */
        put: operations["putKedisiplinanSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/settings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of the values, newest first */
        get: operations["getKedisiplinanSettingsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/settings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What these values would change; with a period, what they would have done in it. Saves nothing */
        post: operations["postKedisiplinanSettingsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/settings/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts every value back to its default */
        post: operations["postKedisiplinanSettingsReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Students by name or points; a class teacher’s are those of the own class */
        get: operations["getKedisiplinanSiswa"];
        put?: never;
        /** Adds a student to a class */
        post: operations["postKedisiplinanSiswa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One student */
        get: operations["getKedisiplinanSiswaById"];
        put?: never;
        post?: never;
        /** Deletes a student of whom nothing was recorded */
        delete: operations["deleteKedisiplinanSiswaById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given */
        patch: operations["patchKedisiplinanSiswaById"];
        trace?: never;
    };
    "/api/kedisiplinan/siswa/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a student has left school; what was recorded stays */
        post: operations["postKedisiplinanSiswaByIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/{id}/linimasa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Violations, steps of follow-ups and letters of a student, newest first */
        get: operations["getKedisiplinanSiswaByIdLinimasa"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a student is back at school, in the class given or the one before */
        post: operations["postKedisiplinanSiswaByIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many students the list holds */
        get: operations["getKedisiplinanSiswaCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of students as a file, in the columns of the import; each is recorded */
        get: operations["getKedisiplinanSiswaExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a CSV or XLSX file of students; a dry run tells what is wrong with it */
        post: operations["postKedisiplinanSiswaImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own imports of students, the newest first: to go on with one that was left */
        get: operations["getKedisiplinanSiswaImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/imports/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and its first 200 errors */
        get: operations["getKedisiplinanSiswaImportsByJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/imports/{job_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the file of a dry run */
        post: operations["postKedisiplinanSiswaImportsByJobIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/siswa/imports/{job_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All errors of an import as a file */
        get: operations["getKedisiplinanSiswaImportsByJobIdErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/surat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters, newest first */
        get: operations["getKedisiplinanSurat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/surat/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter with its prints */
        get: operations["getKedisiplinanSuratById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/surat/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter on F4. Each time is logged as a print; the first one begins to handle the follow-up */
        get: operations["getKedisiplinanSuratByIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/surat/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many letters the list holds */
        get: operations["getKedisiplinanSuratCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/surat/verifikasi/{kode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a letter is genuine, and no more than its holder knows */
        get: operations["getKedisiplinanSuratVerifikasiByKode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups, newest first */
        get: operations["getKedisiplinanTindakLanjut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One follow-up with its steps, its letters, and every decision behind it: why this letter */
        get: operations["getKedisiplinanTindakLanjutById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a Surat 3 */
        post: operations["postKedisiplinanTindakLanjutByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a follow-up that was handled */
        post: operations["postKedisiplinanTindakLanjutByIdFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to handle a follow-up; so does the first print of its letter */
        post: operations["postKedisiplinanTindakLanjutByIdHandle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a Surat 3, with a note */
        post: operations["postKedisiplinanTindakLanjutByIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/surat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the letter that a follow-up asks for; where this level has one already, answers that one */
        post: operations["postKedisiplinanTindakLanjutByIdSurat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a follow-up that no longer stands: with pelanggaran:correct, of a Surat 3 with tindak_lanjut:approve */
        post: operations["postKedisiplinanTindakLanjutByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kedisiplinan/tindak-lanjut/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many follow-ups there are of each status */
        get: operations["getKedisiplinanTindakLanjutCount"];
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
    "/api/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every permission that the modules declare, by name */
        get: operations["getPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restriction-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the restriction definitions by name */
        get: operations["getRestrictionDefinitions"];
        put?: never;
        /** Define a restriction */
        post: operations["postRestrictionDefinitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restriction-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One restriction definition */
        get: operations["getRestrictionDefinitionsById"];
        put?: never;
        post?: never;
        /** Delete a definition that no user carries */
        delete: operations["deleteRestrictionDefinitionsById"];
        options?: never;
        head?: never;
        /** Change a definition, as long as every stored value still fits */
        patch: operations["patchRestrictionDefinitionsById"];
        trace?: never;
    };
    "/api/restriction-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a value of a restriction, such as a client’s code, is that of something within one’s reach */
        get: operations["getRestrictionValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the roles of the tenant by name, as far as their modules are on */
        get: operations["getRoles"];
        put?: never;
        /** Make a role */
        post: operations["postRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One role with its permissions */
        get: operations["getRolesById"];
        put?: never;
        post?: never;
        /** Delete a role that nobody holds */
        delete: operations["deleteRolesById"];
        options?: never;
        head?: never;
        /** Change a role’s name, words or user types */
        patch: operations["patchRolesById"];
        trace?: never;
    };
    "/api/roles/{id}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a role exactly these permissions */
        put: operations["putRolesByIdPermissions"];
        post?: never;
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
    "/api/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All institutions by number; with q in the order of the words that were found */
        get: operations["getTenants"];
        put?: never;
        /** Makes an institution; who makes it becomes its SUPER_ADMIN */
        post: operations["postTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile of an institution: one’s own; any for the vendor */
        get: operations["getTenantsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields of a profile that are given; the type only by the vendor */
        patch: operations["patchTenantsById"];
        trace?: never;
    };
    "/api/tenants/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo itself; its address changes with it */
        get: operations["getTenantsByIdLogo"];
        /** Sets the logo: PNG, JPEG or WebP by its content, at most 1 MB */
        put: operations["putTenantsByIdLogo"];
        post?: never;
        /** Takes the logo away */
        delete: operations["deleteTenantsByIdLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{id}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every module: switched on, off, or in which plan it comes */
        get: operations["getTenantsByIdModules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switches a module on or off, as far as the plan holds it */
        patch: operations["patchTenantsByIdModules"];
        trace?: never;
    };
    "/api/tenants/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Pauses an institution or lets it go on; paid days are not lost meanwhile */
        patch: operations["patchTenantsByIdStatus"];
        trace?: never;
    };
    "/api/tenants/{id}/support-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lets the vendor’s people act inside the institution to help, for some hours */
        put: operations["putTenantsByIdSupportConsent"];
        post?: never;
        /** Takes that back; what they are doing ends at once */
        delete: operations["deleteTenantsByIdSupportConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tenants/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Memberships of an institution by their ids */
        get: operations["getTenantsByIdUsers"];
        put?: never;
        /** Adds a person under their e-mail address; one who has an account elsewhere is invited */
        post: operations["postTenantsByIdUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the tenant; with q in the order of the words that were found, else by sort */
        get: operations["getUsers"];
        put?: never;
        /** Adds a person; without a password they are invited by mail */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["getUsersById"];
        put?: never;
        post?: never;
        /** Ends the membership; the person stays */
        delete: operations["deleteUsersById"];
        options?: never;
        head?: never;
        /** Changes the fields that are given */
        patch: operations["patchUsersById"];
        trace?: never;
    };
    "/api/users/{id}/data-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the tenant knows of one person, with the trail of its processing (UU PDP) */
        get: operations["getUsersByIdDataExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces everything personal about somebody, for good (UU PDP) */
        post: operations["postUsersByIdErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the invitation again; older links serve no more */
        post: operations["postUsersByIdInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/nik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole NIK; each reading is recorded */
        get: operations["getUsersByIdNik"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a user exactly these restrictions */
        put: operations["putUsersByIdRestrictions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a member exactly these roles */
        put: operations["putUsersByIdRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves (users:approve), suspends, deactivates or restores (users:write) a user */
        post: operations["postUsersByIdStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a member, newest first; addresses and devices only for readers of the audit */
        get: operations["getUsersByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The filtered users as a file, without NIK */
        get: operations["getUsersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a CSV or XLSX file of up to 200,000 users; a dry run tells what is wrong with it */
        post: operations["postUsersImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/imports/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and its first 200 errors */
        get: operations["getUsersImportsByJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/imports/{job_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the file of a dry run */
        post: operations["postUsersImportsByJobIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/imports/{job_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All errors of an import as a file */
        get: operations["getUsersImportsByJobIdErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/login-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One-time passwords to print, valid for 14 days; whoever uses one must set a password of their own */
        post: operations["postUsersLoginSlips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions by type and state, income, what is overdue, which modules are used */
        get: operations["getVendorDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All plans by number, with how many subscriptions run on each */
        get: operations["getVendorPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks to register an institution; a code goes to the address, and nothing is made before it comes back */
        post: operations["postVendorTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/tenants/{id}/impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act as a person of an institution that allows it, for 30 minutes at most */
        post: operations["postVendorTenantsByIdImpersonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/tenants/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Deactivates an institution for good, which ends its subscriptions, or lets it in again */
        patch: operations["patchVendorTenantsByIdStatus"];
        trace?: never;
    };
    "/api/vendor/tenants/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a fresh code, 60 seconds after the one before at the earliest */
        post: operations["postVendorTenantsResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vendor/tenants/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings the code: makes the institution with its owner, plans, modules and first invoice, once */
        post: operations["postVendorTenantsVerify"];
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
    postAccessExplain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    permission: string;
                    /** @description A field (`users.nik`) or values (`CLIENT_CODE=C123&MAX_CLAIM_AMOUNT=6000000`). */
                    resource?: string;
                    /** Format: uuid */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed: boolean;
                            layers: {
                                layer: "tenant" | "module" | "user" | "role" | "restriction" | "field";
                                reason: string;
                                verdict: "pass" | "deny" | "skip";
                            }[];
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
    getAuditLogs: {
        parameters: {
            query: {
                action?: string;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                from?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                outcome?: "success" | "denied" | "failure";
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
                            /** @description Whether what was personal in it was erased (UU PDP). */
                            erased: boolean;
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
                outcome?: "success" | "denied" | "failure";
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
    postAuthImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: uuid */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description Act as another member for 30 minutes */
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
    deleteAuthImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to oneself */
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
    postAuthInvitationsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
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
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            modules: string[];
                            must_change_password: boolean;
                            permissions: string[];
                            phone: string | null;
                            /** @description Of `modules`: those that can only be read. */
                            read_only_modules: string[];
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                description_en: string;
                                description_id: string;
                                id: string;
                                name: string;
                            }[];
                            /** @description Switched on, but closed by the plans. */
                            shut_modules: string[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            tenant: {
                                branding: {
                                    hue?: number;
                                    logo_url?: string;
                                    name?: string;
                                };
                                domain: string;
                                id: number;
                                is_active: boolean;
                                locale: "id" | "en";
                                name: string;
                                time_zone: string;
                                type: string;
                            };
                            tenants: {
                                domain: string;
                                id: number;
                                name: string;
                            }[];
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
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
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            modules: string[];
                            must_change_password: boolean;
                            permissions: string[];
                            phone: string | null;
                            /** @description Of `modules`: those that can only be read. */
                            read_only_modules: string[];
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                description_en: string;
                                description_id: string;
                                id: string;
                                name: string;
                            }[];
                            /** @description Switched on, but closed by the plans. */
                            shut_modules: string[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            tenant: {
                                branding: {
                                    hue?: number;
                                    logo_url?: string;
                                    name?: string;
                                };
                                domain: string;
                                id: number;
                                is_active: boolean;
                                locale: "id" | "en";
                                name: string;
                                time_zone: string;
                                type: string;
                            };
                            tenants: {
                                domain: string;
                                id: number;
                                name: string;
                            }[];
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
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
    getBillingEvents: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                entity?: "tenant" | "subscription" | "invoice" | "payment" | "module";
                entity_id?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description For the vendor: of this institution only. */
                tenant_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            actor: {
                                id: string;
                                name: string | null;
                            } | null;
                            at: string;
                            details: {
                                [key: string]: string | number;
                            };
                            entity: "tenant" | "subscription" | "invoice" | "payment" | "module";
                            entity_id: string;
                            event: string;
                            id: string;
                            new_status: string | null;
                            old_status: string | null;
                            tenant: {
                                id: number;
                                name: string;
                            };
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
    getBillingInvoices: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description Month of the day of issue, YYYY-MM. */
                period?: string;
                status?: "draft" | "unpaid" | "awaiting_verification" | "paid" | "overdue" | "void";
                tenant_id?: number;
                /** @description Of the day of issue. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description YYYY-MM-DD */
                            due_on: string;
                            id: string;
                            issued_on: string | null;
                            number: string | null;
                            paid_on: string | null;
                            reason: "first" | "renewal" | "upgrade" | "manual";
                            status: "draft" | "unpaid" | "awaiting_verification" | "paid" | "overdue" | "void";
                            /** @description Whole rupiah. */
                            subtotal: number;
                            /** @description Whole rupiah. */
                            tax: number;
                            /** @description Hundredths of a percent. */
                            tax_rate: number;
                            tenant: {
                                id: number;
                                name: string;
                            };
                            /** @description Whole rupiah. */
                            total: number;
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
    postBillingInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description YYYY-MM-DD
                     */
                    due_on: string;
                    /** @description false leaves a draft without a number. */
                    issue: boolean;
                    lines: {
                        description: string;
                        plan_id?: number | null;
                        quantity: number;
                        unit_price: number;
                    }[];
                    note?: string;
                    tenant_id: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            number: string | null;
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
    getBillingInvoicesById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            bank: {
                                account: string;
                                holder: string;
                                name: string;
                            };
                            buyer: {
                                address: string | null;
                                contact_email: string | null;
                                contact_phone: string | null;
                                legal_name: string | null;
                                name: string;
                                tax_number: string | null;
                            };
                            created_at: string;
                            /** @description YYYY-MM-DD */
                            due_on: string;
                            id: string;
                            issued_on: string | null;
                            lines: {
                                /** @description Whole rupiah. */
                                amount: number;
                                description: string;
                                line: number;
                                period_from: string | null;
                                period_until: string | null;
                                plan: {
                                    code: string;
                                    id: number;
                                    name: string;
                                } | null;
                                quantity: number;
                                subscription_id: string | null;
                                /** @description Whole rupiah. */
                                unit_price: number;
                            }[];
                            note: string;
                            number: string | null;
                            paid_on: string | null;
                            payments: {
                                /** @description Whole rupiah. */
                                amount: number;
                                created_at: string;
                                id: string;
                                method: "transfer" | "cash" | "other";
                                note: string;
                                /** @description YYYY-MM-DD */
                                paid_on: string;
                                proof: {
                                    name: string;
                                    size: number;
                                    type: string;
                                } | null;
                                reject_reason: string | null;
                                status: "pending" | "verified" | "rejected";
                                verified_at: string | null;
                            }[];
                            reason: "first" | "renewal" | "upgrade" | "manual";
                            seller: {
                                address: string;
                                name: string;
                                tax_number: string;
                            };
                            status: "draft" | "unpaid" | "awaiting_verification" | "paid" | "overdue" | "void";
                            /** @description Whole rupiah. */
                            subtotal: number;
                            /** @description Whole rupiah. */
                            tax: number;
                            /** @description Hundredths of a percent. */
                            tax_rate: number;
                            tenant: {
                                id: number;
                                name: string;
                            };
                            timeline: {
                                actor: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                at: string;
                                details: {
                                    [key: string]: string | number;
                                };
                                entity: "tenant" | "subscription" | "invoice" | "payment" | "module";
                                entity_id: string;
                                event: string;
                                id: string;
                                new_status: string | null;
                                old_status: string | null;
                                tenant: {
                                    id: number;
                                    name: string;
                                };
                            }[];
                            /** @description Whole rupiah. */
                            total: number;
                            void_reason: string | null;
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
    getBillingInvoicesByIdPdf: {
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
            /** @description The invoice on A4, in the language of who pays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    postBillingInvoicesByIdIssue: {
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
    postBillingInvoicesByIdPayments: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
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
    postBillingInvoicesByIdVoid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
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
    getBillingOverview: {
        parameters: {
            query?: {
                /** @description For the vendor: of this institution only. */
                tenant_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            open_invoices: {
                                /** @description YYYY-MM-DD */
                                due_on: string;
                                id: string;
                                issued_on: string | null;
                                number: string | null;
                                paid_on: string | null;
                                reason: "first" | "renewal" | "upgrade" | "manual";
                                status: "draft" | "unpaid" | "awaiting_verification" | "paid" | "overdue" | "void";
                                /** @description Whole rupiah. */
                                subtotal: number;
                                /** @description Whole rupiah. */
                                tax: number;
                                /** @description Hundredths of a percent. */
                                tax_rate: number;
                                tenant: {
                                    id: number;
                                    name: string;
                                };
                                /** @description Whole rupiah. */
                                total: number;
                            }[];
                            /** @description Whole rupiah. */
                            open_total: number;
                            paid_until: string | null;
                            read_only_on: string | null;
                            standing: "none" | "trial" | "active" | "past_due" | "suspended" | "cancelled";
                            subscriptions: {
                                actions: ("pay" | "extend" | "change" | "cancel" | "keep")[];
                                cancel_at_end: boolean;
                                end_reason: ("tenant" | "vendor" | "deactivated") | null;
                                ended_on: string | null;
                                id: string;
                                kind: "primary" | "addon";
                                modules: string[];
                                next_plan: {
                                    code: string;
                                    id: number;
                                    name: string;
                                    on: string | null;
                                } | null;
                                paid_from: string | null;
                                paid_until: string | null;
                                plan: {
                                    code: string;
                                    id: number;
                                    name: string;
                                    period: "monthly" | "yearly";
                                    /** @description Whole rupiah. */
                                    price: number;
                                };
                                /** @description YYYY-MM-DD */
                                started_on: string;
                                status: "trial" | "active" | "past_due" | "suspended" | "cancelled";
                                suspended_on: string | null;
                                tenant: {
                                    id: number;
                                    name: string;
                                };
                                tenant_id: number;
                                trial_until: string | null;
                                version: number;
                            }[];
                            suspended_on: string | null;
                            suspends_on: string | null;
                            trial_until: string | null;
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
    getBillingPayments: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                status?: "pending" | "verified" | "rejected";
                tenant_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Whole rupiah. */
                            amount: number;
                            created_at: string;
                            id: string;
                            invoice: {
                                /** @description YYYY-MM-DD */
                                due_on: string;
                                id: string;
                                number: string | null;
                                status: "draft" | "unpaid" | "awaiting_verification" | "paid" | "overdue" | "void";
                                /** @description Whole rupiah. */
                                total: number;
                            };
                            method: "transfer" | "cash" | "other";
                            note: string;
                            /** @description YYYY-MM-DD */
                            paid_on: string;
                            proof: {
                                name: string;
                                size: number;
                                type: string;
                            } | null;
                            reject_reason: string | null;
                            status: "pending" | "verified" | "rejected";
                            tenant: {
                                id: number;
                                name: string;
                            };
                            verified_at: string | null;
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
    getBillingPaymentsByIdProof: {
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
            /** @description The proof itself, as it was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    postBillingPaymentsByIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
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
    postBillingPaymentsByIdVerify: {
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
    getBillingPlans: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kind?: "primary" | "addon";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            description: string;
                            id: number;
                            is_active: boolean;
                            kind: "primary" | "addon";
                            modules: {
                                code: string;
                                id: string;
                                name: string;
                            }[];
                            name: string;
                            period: "monthly" | "yearly";
                            /** @description Whole rupiah. */
                            price: number;
                            /** @description Tax that an invoice of today adds, in hundredths of a percent. */
                            tax_rate: number;
                            trial_days: number;
                            version: number;
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
    postBillingPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    description?: string;
                    is_active?: boolean;
                    kind: "primary" | "addon";
                    module_ids: string[];
                    name: string;
                    period: "monthly" | "yearly";
                    price: number;
                    trial_days?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            description: string;
                            id: number;
                            is_active: boolean;
                            kind: "primary" | "addon";
                            modules: {
                                code: string;
                                id: string;
                                name: string;
                            }[];
                            name: string;
                            period: "monthly" | "yearly";
                            /** @description Whole rupiah. */
                            price: number;
                            /** @description Subscriptions that run on it. */
                            subscriber_count: number;
                            /** @description Tax that an invoice of today adds, in hundredths of a percent. */
                            tax_rate: number;
                            trial_days: number;
                            version: number;
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
    getBillingPlansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            description: string;
                            id: number;
                            is_active: boolean;
                            kind: "primary" | "addon";
                            modules: {
                                code: string;
                                id: string;
                                name: string;
                            }[];
                            name: string;
                            period: "monthly" | "yearly";
                            /** @description Whole rupiah. */
                            price: number;
                            /** @description Subscriptions that run on it. */
                            subscriber_count: number;
                            /** @description Tax that an invoice of today adds, in hundredths of a percent. */
                            tax_rate: number;
                            trial_days: number;
                            version: number;
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
    deleteBillingPlansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    patchBillingPlansById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    description?: string;
                    is_active?: boolean;
                    kind?: "primary" | "addon";
                    module_ids?: string[];
                    name?: string;
                    period?: "monthly" | "yearly";
                    price?: number;
                    trial_days?: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            description: string;
                            id: number;
                            is_active: boolean;
                            kind: "primary" | "addon";
                            modules: {
                                code: string;
                                id: string;
                                name: string;
                            }[];
                            name: string;
                            period: "monthly" | "yearly";
                            /** @description Whole rupiah. */
                            price: number;
                            /** @description Subscriptions that run on it. */
                            subscriber_count: number;
                            /** @description Tax that an invoice of today adds, in hundredths of a percent. */
                            tax_rate: number;
                            trial_days: number;
                            version: number;
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
    getBillingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            bank_account: string;
                            bank_holder: string;
                            bank_name: string;
                            grace_days: number;
                            invoice_days: number;
                            read_only_days: number;
                            reminder_days: number;
                            seller_address: string;
                            seller_name: string;
                            seller_tax_number: string;
                            /** @description Hundredths of a percent: 1100 is 11%. */
                            tax_rate: number;
                            updated_at: string;
                            version: number;
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
    putBillingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank_account: string;
                    bank_holder: string;
                    bank_name: string;
                    grace_days: number;
                    invoice_days: number;
                    read_only_days: number;
                    reminder_days: number;
                    seller_address: string;
                    seller_name: string;
                    seller_tax_number: string;
                    /** @description Hundredths of a percent: 1100 is 11%. */
                    tax_rate: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            bank_account: string;
                            bank_holder: string;
                            bank_name: string;
                            grace_days: number;
                            invoice_days: number;
                            read_only_days: number;
                            reminder_days: number;
                            seller_address: string;
                            seller_name: string;
                            seller_tax_number: string;
                            /** @description Hundredths of a percent: 1100 is 11%. */
                            tax_rate: number;
                            updated_at: string;
                            version: number;
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
    getBillingSubscriptions: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                status?: "trial" | "active" | "past_due" | "suspended" | "cancelled";
                /** @description For the vendor: of this institution only. */
                tenant_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            actions: ("pay" | "extend" | "change" | "cancel" | "keep")[];
                            cancel_at_end: boolean;
                            end_reason: ("tenant" | "vendor" | "deactivated") | null;
                            ended_on: string | null;
                            id: string;
                            kind: "primary" | "addon";
                            modules: string[];
                            next_plan: {
                                code: string;
                                id: number;
                                name: string;
                                on: string | null;
                            } | null;
                            paid_from: string | null;
                            paid_until: string | null;
                            plan: {
                                code: string;
                                id: number;
                                name: string;
                                period: "monthly" | "yearly";
                                /** @description Whole rupiah. */
                                price: number;
                            };
                            /** @description YYYY-MM-DD */
                            started_on: string;
                            status: "trial" | "active" | "past_due" | "suspended" | "cancelled";
                            suspended_on: string | null;
                            tenant: {
                                id: number;
                                name: string;
                            };
                            tenant_id: number;
                            trial_until: string | null;
                            version: number;
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
    postBillingSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_id: number;
                    /** @description For the vendor: of this institution only. */
                    tenant_id?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            invoice_id: string | null;
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
    postBillingSubscriptionsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the vendor: now, not with the paid days. */
                    at_once?: boolean;
                    /** @description Kept in the timeline and in the trail. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description YYYY-MM-DD */
                            ends_on: string;
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
    getBillingSubscriptionsByIdChange: {
        parameters: {
            query: {
                plan_id: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Whole rupiah. */
                            amount: number;
                            effect: "upgrade" | "downgrade" | "at_once";
                            effective_on: string | null;
                            /** @description Whole rupiah. */
                            tax: number;
                            /** @description Whole rupiah. */
                            total: number;
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
    postBillingSubscriptionsByIdChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan_id: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Whole rupiah. */
                            amount: number;
                            effect: "upgrade" | "downgrade" | "at_once";
                            effective_on: string | null;
                            invoice_id: string | null;
                            /** @description Whole rupiah. */
                            tax: number;
                            /** @description Whole rupiah. */
                            total: number;
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
    postBillingSubscriptionsByIdExtend: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            invoice_id: string;
                            number: string | null;
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
    postBillingSubscriptionsByIdKeep: {
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
    getEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    getHealthWorkers: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                employment_status?: string;
                facility_code?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                profession?: string;
                /** @description The beginning of any word of the name. */
                q?: string;
                /** @description valid: today or later, and for life; expiring: within 90 days, soonest first; expired: the oldest first; life: without an end; none: no STR. */
                str?: "valid" | "expiring" | "expired" | "life" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string | null;
                            birth_place: string | null;
                            /** Format: date-time */
                            created_at: string;
                            employment_status: string | null;
                            facility_code: string | null;
                            facility_name: string | null;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            position: string | null;
                            profession: string | null;
                            sip_number: string | null;
                            str_number: string | null;
                            str_state: "valid" | "expiring" | "expired" | "life" | "none";
                            str_valid_until: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            version: number;
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
    getHealthWorkersById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string | null;
                            birth_place: string | null;
                            /** Format: date-time */
                            created_at: string;
                            employment_status: string | null;
                            facility_code: string | null;
                            facility_name: string | null;
                            id: string;
                            links: {
                                /** Format: date-time */
                                at: string;
                                /** @description new, nik, str, name, or person where somebody decided. */
                                matched: string;
                                source: "regnakes" | "hubsdmk" | "satusehat";
                            }[];
                            name: string;
                            nik_masked: string | null;
                            origins: {
                                at: string | null;
                                field: string;
                                source: "regnakes" | "hubsdmk" | "satusehat";
                            }[];
                            position: string | null;
                            profession: string | null;
                            sip_number: string | null;
                            str_number: string | null;
                            str_state: "valid" | "expiring" | "expired" | "life" | "none";
                            str_valid_until: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            version: number;
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
    getHealthWorkersByIdNik: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            nik: string;
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
    getHealthWorkersCount: {
        parameters: {
            query?: {
                employment_status?: string;
                facility_code?: string;
                profession?: string;
                /** @description The beginning of any word of the name. */
                q?: string;
                /** @description valid: today or later, and for life; expiring: within 90 days, soonest first; expired: the oldest first; life: without an end; none: no STR. */
                str?: "valid" | "expiring" | "expired" | "life" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getHealthWorkersExport: {
        parameters: {
            query: {
                employment_status?: string;
                facility_code?: string;
                format: "csv" | "xlsx";
                profession?: string;
                /** @description The beginning of any word of the name. */
                q?: string;
                /** @description valid: today or later, and for life; expiring: within 90 days, soonest first; expired: the oldest first; life: without an end; none: no STR. */
                str?: "valid" | "expiring" | "expired" | "life" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of health workers as a file, without NIK; recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postHealthWorkersFind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nik?: string;
                    str_number?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string | null;
                            birth_place: string | null;
                            /** Format: date-time */
                            created_at: string;
                            employment_status: string | null;
                            facility_code: string | null;
                            facility_name: string | null;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            position: string | null;
                            profession: string | null;
                            sip_number: string | null;
                            str_number: string | null;
                            str_state: "valid" | "expiring" | "expired" | "life" | "none";
                            str_valid_until: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            version: number;
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
    getHealthWorkersSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive_since: string | null;
                            last_success_at: string | null;
                            name: string;
                            status: "active" | "inactive";
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
    getInsuranceClaims: {
        parameters: {
            query: {
                client_code?: string;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description First day of treatment, included. */
                date_from?: string;
                /** @description Last day of treatment, included. */
                date_to?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                member_number?: string;
                policy_number?: string;
                provider_code?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            version: number;
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
    postInsuranceClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    /** @description false: a claim that is like one that exists answers 409 CLAIM_LIKELY_DUPLICATE and is not filed. true, or nothing: it is filed. */
                    confirm_duplicate?: boolean;
                    /** Format: date */
                    date: string;
                    icd10: string;
                    member_number: string;
                    /** @description Only from who has no PROVIDER_CODE of their own, or several. */
                    provider_code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    getInsuranceClaimsById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    deleteInsuranceClaimsById: {
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
    patchInsuranceClaimsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number;
                    /** Format: date */
                    date?: string;
                    icd10?: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    postInsuranceClaimsByIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    postInsuranceClaimsByIdPay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    postInsuranceClaimsByIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            amount: number;
                            approved_at: string | null;
                            client_code: string;
                            date: string;
                            filed_at: string;
                            icd10: string;
                            id: string;
                            limit: {
                                annual_limit: number;
                                remaining: number;
                                used: number;
                                /** @description First day of the policy’s year that the claim counts against. */
                                year_from: string;
                            };
                            /** @description Masked for a provider. */
                            member_name: string;
                            member_number: string;
                            number: string;
                            paid_at: string | null;
                            policy_number: string;
                            provider_code: string;
                            reason: string | null;
                            rejected_at: string | null;
                            status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            timeline: {
                                at: string;
                                by_name: string | null;
                                reason: string | null;
                                status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                            }[];
                            version: number;
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
    getInsuranceClaimsCount: {
        parameters: {
            query?: {
                client_code?: string;
                /** @description First day of treatment, included. */
                date_from?: string;
                /** @description Last day of treatment, included. */
                date_to?: string;
                member_number?: string;
                policy_number?: string;
                provider_code?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getInsuranceClaimsExport: {
        parameters: {
            query: {
                client_code?: string;
                /** @description First day of treatment, included. */
                date_from?: string;
                /** @description Last day of treatment, included. */
                date_to?: string;
                format: "csv" | "xlsx";
                member_number?: string;
                policy_number?: string;
                provider_code?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of claims as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getInsuranceClients: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            created_at: string;
                            email: string | null;
                            id: string;
                            name: string;
                            phone: string | null;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    postInsuranceClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    email?: string | null;
                    name: string;
                    phone?: string | null;
                    status?: "ACTIVE" | "INACTIVE";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            created_at: string;
                            email: string | null;
                            id: string;
                            name: string;
                            phone: string | null;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    getInsuranceClientsById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            created_at: string;
                            email: string | null;
                            id: string;
                            name: string;
                            phone: string | null;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    deleteInsuranceClientsById: {
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
    patchInsuranceClientsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    name?: string;
                    phone?: string | null;
                    status?: "ACTIVE" | "INACTIVE";
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            created_at: string;
                            email: string | null;
                            id: string;
                            name: string;
                            phone: string | null;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    getInsuranceClientsCount: {
        parameters: {
            query?: {
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getInsuranceClientsExport: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of clients as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postInsuranceEligibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    member_number?: string;
                    nik?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            eligible: boolean;
                            member: {
                                name: string;
                                number: string;
                            } | null;
                            reasons: {
                                code: string;
                                message: string;
                            }[];
                            remaining_limit: number;
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
    getInsuranceMembers: {
        parameters: {
            query: {
                client_code?: string;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                nik?: string;
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string;
                            client_code: string;
                            created_at: string;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            number: string;
                            policy_number: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    postInsuranceMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    birth_date: string;
                    name: string;
                    nik?: string | null;
                    number: string;
                    policy_number: string;
                    status?: "ACTIVE" | "INACTIVE";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string;
                            client_code: string;
                            created_at: string;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            number: string;
                            policy_number: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    getInsuranceMembersById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string;
                            client_code: string;
                            created_at: string;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            number: string;
                            policy_number: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    deleteInsuranceMembersById: {
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
    patchInsuranceMembersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    birth_date?: string;
                    name?: string;
                    nik?: string | null;
                    policy_number?: string;
                    status?: "ACTIVE" | "INACTIVE";
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            birth_date: string;
                            client_code: string;
                            created_at: string;
                            id: string;
                            name: string;
                            nik_masked: string | null;
                            number: string;
                            policy_number: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            version: number;
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
    getInsuranceMembersByIdNik: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            nik: string;
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
    getInsuranceMembersCount: {
        parameters: {
            query?: {
                client_code?: string;
                nik?: string;
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getInsuranceMembersExport: {
        parameters: {
            query: {
                client_code?: string;
                format: "csv" | "xlsx";
                nik?: string;
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of members as a file, without NIK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postInsuranceMembersImport: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    getInsuranceMembersImports: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            dry_run: boolean;
                            file_name: string;
                            finished_at: string | null;
                            id: string;
                            rows_ok: number;
                            rows_read: number;
                            rows_rejected: number;
                            rows_total: number | null;
                            state: "queued" | "running" | "done" | "failed";
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
    getInsuranceMembersImportsByJobId: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            dry_run: boolean;
                            error_report_url: string | null;
                            errors: {
                                code: string;
                                column: string;
                                message: string;
                                row: number;
                            }[];
                            file_name: string;
                            finished_at: string | null;
                            id: string;
                            rows_ok: number;
                            rows_read: number;
                            rows_rejected: number;
                            rows_total: number | null;
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
    postInsuranceMembersImportsByJobIdApply: {
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
    getInsuranceMembersImportsByJobIdErrors: {
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
            /** @description All errors of an import as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getInsurancePolicies: {
        parameters: {
            query: {
                client_code?: string;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            annual_limit: number;
                            client_code: string;
                            client_name: string;
                            created_at: string;
                            end_on: string;
                            id: string;
                            number: string;
                            remaining: number;
                            start_on: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            /** @description Approved and paid in the running year of the policy. */
                            used: number;
                            version: number;
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
    postInsurancePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    annual_limit: number;
                    client_code: string;
                    /**
                     * Format: date
                     * @description The last day of cover, included.
                     */
                    end_on: string;
                    number: string;
                    /** Format: date */
                    start_on: string;
                    status?: "ACTIVE" | "INACTIVE";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            annual_limit: number;
                            client_code: string;
                            client_name: string;
                            created_at: string;
                            end_on: string;
                            id: string;
                            number: string;
                            remaining: number;
                            start_on: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            /** @description Approved and paid in the running year of the policy. */
                            used: number;
                            version: number;
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
    getInsurancePoliciesById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            annual_limit: number;
                            client_code: string;
                            client_name: string;
                            created_at: string;
                            end_on: string;
                            id: string;
                            number: string;
                            remaining: number;
                            start_on: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            /** @description Approved and paid in the running year of the policy. */
                            used: number;
                            version: number;
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
    deleteInsurancePoliciesById: {
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
    patchInsurancePoliciesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    annual_limit?: number;
                    /** Format: date */
                    end_on?: string;
                    /** Format: date */
                    start_on?: string;
                    status?: "ACTIVE" | "INACTIVE";
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            annual_limit: number;
                            client_code: string;
                            client_name: string;
                            created_at: string;
                            end_on: string;
                            id: string;
                            number: string;
                            remaining: number;
                            start_on: string;
                            status: "ACTIVE" | "INACTIVE";
                            updated_at: string;
                            /** @description Approved and paid in the running year of the policy. */
                            used: number;
                            version: number;
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
    getInsurancePoliciesCount: {
        parameters: {
            query?: {
                client_code?: string;
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getInsurancePoliciesExport: {
        parameters: {
            query: {
                client_code?: string;
                format: "csv" | "xlsx";
                policy_number?: string;
                /** @description The beginning of a word of the name, or of a number or code. */
                q?: string;
                status?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of policies as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    getInsurancePortal: {
        parameters: {
            query?: {
                portal?: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            client: {
                                claims: {
                                    amount: number;
                                    count: number;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                }[];
                                clients: {
                                    code: string;
                                    id: string;
                                    name: string;
                                }[];
                                members: {
                                    active: number;
                                    total: number;
                                } | null;
                                policies: {
                                    annual_limit: number;
                                    client_code: string;
                                    client_name: string;
                                    created_at: string;
                                    end_on: string;
                                    id: string;
                                    number: string;
                                    remaining: number;
                                    start_on: string;
                                    status: "ACTIVE" | "INACTIVE";
                                    updated_at: string;
                                    /** @description Approved and paid in the running year of the policy. */
                                    used: number;
                                    version: number;
                                }[];
                            } | null;
                            core: {
                                claims: {
                                    amount: number;
                                    count: number;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                }[];
                                counts: {
                                    clients: number | null;
                                    members: number | null;
                                    policies: number | null;
                                };
                                max_amount: number | null;
                                waiting: {
                                    amount: number;
                                    approved_at: string | null;
                                    client_code: string;
                                    date: string;
                                    filed_at: string;
                                    icd10: string;
                                    id: string;
                                    /** @description Masked for a provider. */
                                    member_name: string;
                                    member_number: string;
                                    number: string;
                                    paid_at: string | null;
                                    policy_number: string;
                                    provider_code: string;
                                    reason: string | null;
                                    rejected_at: string | null;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                    version: number;
                                }[];
                            } | null;
                            member: {
                                cards: {
                                    annual_limit: number;
                                    birth_date: string;
                                    client_code: string;
                                    client_name: string;
                                    end_on: string;
                                    id: string;
                                    member_status: "ACTIVE" | "INACTIVE";
                                    name: string;
                                    number: string;
                                    policy_number: string;
                                    policy_status: "ACTIVE" | "INACTIVE";
                                    remaining: number;
                                    start_on: string;
                                    used: number;
                                }[];
                                latest: {
                                    amount: number;
                                    approved_at: string | null;
                                    client_code: string;
                                    date: string;
                                    filed_at: string;
                                    icd10: string;
                                    id: string;
                                    /** @description Masked for a provider. */
                                    member_name: string;
                                    member_number: string;
                                    number: string;
                                    paid_at: string | null;
                                    policy_number: string;
                                    provider_code: string;
                                    reason: string | null;
                                    rejected_at: string | null;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                    version: number;
                                }[];
                            } | null;
                            portal: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            provider: {
                                claims: {
                                    amount: number;
                                    count: number;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                }[];
                                codes: string[];
                                latest: {
                                    amount: number;
                                    approved_at: string | null;
                                    client_code: string;
                                    date: string;
                                    filed_at: string;
                                    icd10: string;
                                    id: string;
                                    /** @description Masked for a provider. */
                                    member_name: string;
                                    member_number: string;
                                    number: string;
                                    paid_at: string | null;
                                    policy_number: string;
                                    provider_code: string;
                                    reason: string | null;
                                    rejected_at: string | null;
                                    status: "SUBMITTED" | "APPROVED" | "REJECTED" | "PAID";
                                    version: number;
                                }[];
                                max_amount: number | null;
                                today: {
                                    amount: number;
                                    count: number;
                                };
                            } | null;
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
    getIntegrations: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            base_url: string;
                            batch_size: number;
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            consecutive_failures: number;
                            has_credentials: boolean;
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive: {
                                by: string | null;
                                catch_up: "cursor" | "last" | "none";
                                category: "outage" | "maintenance" | "unavailable" | "other";
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Occurrences of the schedule skipped since then. */
                                skipped: number;
                                until: string | null;
                            } | null;
                            last_run_at: string | null;
                            last_success_at: string | null;
                            name: string;
                            /** Format: date-time */
                            next_due_at: string;
                            /** @description Rejected records that wait; counted up to 1,000. */
                            open_rejects: number;
                            /** @description The last runs, newest first, at most 20. */
                            recent: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            }[];
                            retry_at: string | null;
                            running: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            } | null;
                            schedule: string;
                            status: "active" | "inactive";
                            status_version: number;
                            time_zone: string;
                            version: number;
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
    postIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description http:// or https://. */
                    base_url: string;
                    /** @description Records of one page, which is written in one transaction. */
                    batch_size?: number;
                    code: string;
                    connector: "regnakes" | "hubsdmk" | "satusehat";
                    /** @description Kept encrypted and never given back. Which fields: by the connector. */
                    credentials?: {
                        api_key?: string;
                        client_id?: string;
                        client_secret?: string;
                    };
                    name: string;
                    /** @description Cron in five parts: minute, hour, day, month, weekday. */
                    schedule: string;
                    /** @description IANA name, such as Asia/Makassar. */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            base_url: string;
                            batch_size: number;
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            consecutive_failures: number;
                            has_credentials: boolean;
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive: {
                                by: string | null;
                                catch_up: "cursor" | "last" | "none";
                                category: "outage" | "maintenance" | "unavailable" | "other";
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Occurrences of the schedule skipped since then. */
                                skipped: number;
                                until: string | null;
                            } | null;
                            last_run_at: string | null;
                            last_success_at: string | null;
                            name: string;
                            /** Format: date-time */
                            next_due_at: string;
                            /** @description Rejected records that wait; counted up to 1,000. */
                            open_rejects: number;
                            /** @description The last runs, newest first, at most 20. */
                            recent: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            }[];
                            retry_at: string | null;
                            running: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            } | null;
                            schedule: string;
                            status: "active" | "inactive";
                            status_version: number;
                            time_zone: string;
                            version: number;
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
    getIntegrationsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            base_url: string;
                            batch_size: number;
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            consecutive_failures: number;
                            has_credentials: boolean;
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive: {
                                by: string | null;
                                catch_up: "cursor" | "last" | "none";
                                category: "outage" | "maintenance" | "unavailable" | "other";
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Occurrences of the schedule skipped since then. */
                                skipped: number;
                                until: string | null;
                            } | null;
                            last_run_at: string | null;
                            last_success_at: string | null;
                            name: string;
                            /** Format: date-time */
                            next_due_at: string;
                            /** @description Rejected records that wait; counted up to 1,000. */
                            open_rejects: number;
                            /** @description The last runs, newest first, at most 20. */
                            recent: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            }[];
                            retry_at: string | null;
                            running: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            } | null;
                            schedule: string;
                            status: "active" | "inactive";
                            status_version: number;
                            time_zone: string;
                            version: number;
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
    patchIntegrationsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description http:// or https://. */
                    base_url?: string;
                    /** @description Records of one page, which is written in one transaction. */
                    batch_size?: number;
                    /** @description Kept encrypted and never given back. Which fields: by the connector. */
                    credentials?: {
                        api_key?: string;
                        client_id?: string;
                        client_secret?: string;
                    };
                    name?: string;
                    /** @description Cron in five parts: minute, hour, day, month, weekday. */
                    schedule?: string;
                    /** @description IANA name, such as Asia/Makassar. */
                    time_zone?: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            base_url: string;
                            batch_size: number;
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            consecutive_failures: number;
                            has_credentials: boolean;
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive: {
                                by: string | null;
                                catch_up: "cursor" | "last" | "none";
                                category: "outage" | "maintenance" | "unavailable" | "other";
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Occurrences of the schedule skipped since then. */
                                skipped: number;
                                until: string | null;
                            } | null;
                            last_run_at: string | null;
                            last_success_at: string | null;
                            name: string;
                            /** Format: date-time */
                            next_due_at: string;
                            /** @description Rejected records that wait; counted up to 1,000. */
                            open_rejects: number;
                            /** @description The last runs, newest first, at most 20. */
                            recent: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            }[];
                            retry_at: string | null;
                            running: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            } | null;
                            schedule: string;
                            status: "active" | "inactive";
                            status_version: number;
                            time_zone: string;
                            version: number;
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
    getIntegrationsByCodeGap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            catch_up: ("cursor" | "last" | "none") | null;
                            first_skipped_at: string | null;
                            from_cursor: string | null;
                            last_skipped_at: string | null;
                            runs_skipped: {
                                count: number;
                                reason: string;
                            }[];
                            /** Format: date-time */
                            since: string;
                            waiting: number | null;
                            waiting_error: string | null;
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
    getIntegrationsByCodeOccurrences: {
        parameters: {
            query?: {
                until?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Counted up to 500. */
                            count: number;
                            first: string[];
                            /** @description true where there are more than were counted. */
                            more: boolean;
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
    getIntegrationsByCodeRejects: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kind?: "invalid" | "ambiguous" | "schema";
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description open unless said otherwise. */
                status?: "open" | "accepted" | "dismissed";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            candidates: {
                                birth_date: string | null;
                                birth_place: string | null;
                                facility_name: string | null;
                                id: string;
                                name: string;
                                nik_masked: string | null;
                                profession: string | null;
                                str_number: string | null;
                            }[];
                            /** Format: date-time */
                            created_at: string;
                            id: string;
                            kind: "invalid" | "ambiguous" | "schema";
                            /** @description As it came, without whole NIKs. */
                            payload: unknown;
                            reasons: {
                                code: string;
                                field: string;
                                message: string;
                            }[];
                            resolved_at: string | null;
                            resolved_by: string | null;
                            run_id: string;
                            status: "open" | "accepted" | "dismissed";
                            /** Format: date-time */
                            updated_at: string;
                            worker_id: string | null;
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
    postIntegrationsByCodeRejectsByIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description merge: it is about worker_id, one of its candidates; create: about somebody new. */
                    action: "merge" | "create" | "dismiss";
                    /** Format: uuid */
                    worker_id?: string;
                };
            };
        };
        responses: {
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
    postIntegrationsByCodeRejectsReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which ones; all that are open where this is left out. */
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getIntegrationsByCodeRuns: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                status?: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                trigger?: "schedule" | "manual" | "resume";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            cancelled_by: string | null;
                            created: number;
                            /** Format: date-time */
                            created_at: string;
                            due_at: string | null;
                            error: string | null;
                            error_detail: string | null;
                            finished_at: string | null;
                            id: string;
                            read: number;
                            rejected: number;
                            requested_by: string | null;
                            skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                            started_at: string | null;
                            status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                            status_log_id: string | null;
                            total: number | null;
                            trigger: "schedule" | "manual" | "resume";
                            unchanged: number;
                            updated: number;
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
    postIntegrationsByCodeRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From where the last run ended (the default), or all of it anew. */
                    from?: "cursor" | "start";
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            run_id: string;
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
    postIntegrationsByCodeRunsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    patchIntegrationsByCodeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    catch_up?: "cursor" | "last" | "none";
                    category?: "outage" | "maintenance" | "unavailable" | "other";
                    /** @description Required when switching off. */
                    reason?: string;
                    status: "active" | "inactive";
                    until?: string | null;
                    /** @description status_version as it was seen; another one is 409 INTEGRATION_STATUS_CHANGED. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            base_url: string;
                            batch_size: number;
                            code: string;
                            connector: "regnakes" | "hubsdmk" | "satusehat";
                            consecutive_failures: number;
                            has_credentials: boolean;
                            health: "off" | "failing" | "late" | "never" | "ok";
                            inactive: {
                                by: string | null;
                                catch_up: "cursor" | "last" | "none";
                                category: "outage" | "maintenance" | "unavailable" | "other";
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Occurrences of the schedule skipped since then. */
                                skipped: number;
                                until: string | null;
                            } | null;
                            last_run_at: string | null;
                            last_success_at: string | null;
                            name: string;
                            /** Format: date-time */
                            next_due_at: string;
                            /** @description Rejected records that wait; counted up to 1,000. */
                            open_rejects: number;
                            /** @description The last runs, newest first, at most 20. */
                            recent: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            }[];
                            retry_at: string | null;
                            running: {
                                cancelled_by: string | null;
                                created: number;
                                /** Format: date-time */
                                created_at: string;
                                due_at: string | null;
                                error: string | null;
                                error_detail: string | null;
                                finished_at: string | null;
                                id: string;
                                read: number;
                                rejected: number;
                                requested_by: string | null;
                                skip_reason: ("inactive" | "overlap" | "app_down" | "module_off" | "tenant_off" | "circuit_open") | null;
                                started_at: string | null;
                                status: "queued" | "running" | "succeeded" | "failed" | "skipped" | "cancelled";
                                status_log_id: string | null;
                                total: number | null;
                                trigger: "schedule" | "manual" | "resume";
                                unchanged: number;
                                updated: number;
                            } | null;
                            schedule: string;
                            status: "active" | "inactive";
                            status_version: number;
                            time_zone: string;
                            version: number;
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
    getIntegrationsByCodeStatusLogs: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            at: string;
                            by_system: boolean;
                            catch_up: ("cursor" | "last" | "none") | null;
                            category: ("outage" | "maintenance" | "unavailable" | "other") | null;
                            details: {
                                [key: string]: unknown;
                            } | null;
                            from: string;
                            id: string;
                            reason: string | null;
                            to: string;
                            until: string | null;
                            user: string | null;
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
    postIntegrationsByCodeTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description http:// or https://. */
                    base_url?: string;
                    /** @description Kept encrypted and never given back. Which fields: by the connector. */
                    credentials?: {
                        api_key?: string;
                        client_id?: string;
                        client_secret?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            detail: string | null;
                            error: string | null;
                            ms: number;
                            ok: boolean;
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
    getIntegrationsSchedule: {
        parameters: {
            query: {
                /** @description Cron in five parts: minute, hour, day, month, weekday. */
                schedule: string;
                /** @description IANA name, such as Asia/Makassar. */
                time_zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            next: string[];
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
    getKedisiplinanAturan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            active: boolean;
                            aturan: {
                                [key: string]: {
                                    dari: number;
                                    pembina: ("wali_kelas" | "guru_bk" | "kaprodi" | "waka_kesiswaan" | "waka_sarana" | "kepala_sekolah" | "semua_guru")[];
                                    poin: number | null;
                                    sampai: number | null;
                                    sanksi: string | null;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                            };
                            version: number;
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
    putKedisiplinanAturan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active: boolean;
                    aturan: {
                        [key: string]: {
                            dari: number;
                            pembina: ("wali_kelas" | "guru_bk" | "kaprodi" | "waka_kesiswaan" | "waka_sarana" | "kepala_sekolah" | "semua_guru")[];
                            poin: number | null;
                            sampai: number | null;
                            sanksi: string | null;
                            surat: (1 | 2 | 3) | null;
                        }[];
                    };
                    catatan?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            active: boolean;
                            aturan: {
                                [key: string]: {
                                    dari: number;
                                    pembina: ("wali_kelas" | "guru_bk" | "kaprodi" | "waka_kesiswaan" | "waka_sarana" | "kepala_sekolah" | "semua_guru")[];
                                    poin: number | null;
                                    sampai: number | null;
                                    sanksi: string | null;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                            };
                            version: number;
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
    getKedisiplinanAturanVersi: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            aturan: {
                                [key: string]: {
                                    dari: number;
                                    pembina: ("wali_kelas" | "guru_bk" | "kaprodi" | "waka_kesiswaan" | "waka_sarana" | "kepala_sekolah" | "semua_guru")[];
                                    poin: number | null;
                                    sampai: number | null;
                                    sanksi: string | null;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                            };
                            catatan: string | null;
                            oleh: {
                                id: string;
                                nama: string | null;
                            };
                            pada: string;
                            version: number;
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
    getKedisiplinanBuktiById: {
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
            /** @description The photo itself, as it was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    getKedisiplinanDashboard: {
        parameters: {
            query: {
                /** @description First day, included. */
                from: string;
                /** @description Last day, included. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            by_jenis: {
                                jenis: {
                                    id: string;
                                    kategori: string;
                                    nama: string;
                                };
                                pelanggaran: number;
                                poin: number;
                            }[];
                            by_kelas: {
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                pelanggaran: number;
                                poin: number;
                            }[];
                            by_month: {
                                /** @description YYYY-MM */
                                bulan: string;
                                pelanggaran: number;
                                poin: number;
                            }[];
                            top_siswa: {
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                    nis: string;
                                };
                                total_poin: number;
                            }[];
                            totals: {
                                /** @description Follow-ups that wait for approval now. */
                                menunggu: number;
                                pelanggaran: number;
                                poin: number;
                                /** @description Students with a violation in the period. */
                                siswa: number;
                                /** @description Follow-ups of the period that ask for this letter. */
                                surat_1: number;
                                surat_2: number;
                                surat_3: number;
                                /** @description Follow-ups that are open now. */
                                terbuka: number;
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
    getKedisiplinanJenisPelanggaran: {
        parameters: {
            query: {
                aktif?: boolean;
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kategori?: "ringan" | "sedang" | "berat" | "sangat_berat";
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            aktif: boolean;
                            frekuensi_kelompok: ("atribut" | "alfa") | null;
                            id: string;
                            kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                            nama: string;
                            /** @description What was recorded keeps the points that it was recorded with. */
                            poin: number;
                            version: number;
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
    postKedisiplinanJenisPelanggaran: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    aktif?: boolean;
                    frekuensi_kelompok?: ("atribut" | "alfa" | "none") | null;
                    kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                    nama: string;
                    poin: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            aktif: boolean;
                            frekuensi_kelompok: ("atribut" | "alfa") | null;
                            id: string;
                            kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                            nama: string;
                            /** @description What was recorded keeps the points that it was recorded with. */
                            poin: number;
                            version: number;
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
    getKedisiplinanJenisPelanggaranById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            aktif: boolean;
                            frekuensi_kelompok: ("atribut" | "alfa") | null;
                            id: string;
                            kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                            nama: string;
                            /** @description What was recorded keeps the points that it was recorded with. */
                            poin: number;
                            version: number;
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
    deleteKedisiplinanJenisPelanggaranById: {
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
    patchKedisiplinanJenisPelanggaranById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    aktif?: boolean;
                    frekuensi_kelompok?: ("atribut" | "alfa" | "none") | null;
                    kategori?: "ringan" | "sedang" | "berat" | "sangat_berat";
                    nama?: string;
                    poin?: number;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            aktif: boolean;
                            frekuensi_kelompok: ("atribut" | "alfa") | null;
                            id: string;
                            kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                            nama: string;
                            /** @description What was recorded keeps the points that it was recorded with. */
                            poin: number;
                            version: number;
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
    getKedisiplinanJenisPelanggaranCount: {
        parameters: {
            query?: {
                aktif?: boolean;
                kategori?: "ringan" | "sedang" | "berat" | "sangat_berat";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getKedisiplinanKelas: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                q?: string;
                tingkat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @description Those who are at school. */
                            jumlah_siswa: number;
                            jurusan: string | null;
                            nama: string;
                            tingkat: number;
                            version: number;
                            wali_kelas: {
                                id: string;
                                nama: string | null;
                            } | null;
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
    postKedisiplinanKelas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jurusan?: string | null;
                    nama: string;
                    tingkat: number;
                    wali_kelas_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @description Those who are at school. */
                            jumlah_siswa: number;
                            jurusan: string | null;
                            nama: string;
                            tingkat: number;
                            version: number;
                            wali_kelas: {
                                id: string;
                                nama: string | null;
                            } | null;
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
    getKedisiplinanKelasById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @description Those who are at school. */
                            jumlah_siswa: number;
                            jurusan: string | null;
                            nama: string;
                            tingkat: number;
                            version: number;
                            wali_kelas: {
                                id: string;
                                nama: string | null;
                            } | null;
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
    deleteKedisiplinanKelasById: {
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
    patchKedisiplinanKelasById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jurusan?: string | null;
                    nama?: string;
                    tingkat?: number;
                    version?: number;
                    wali_kelas_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @description Those who are at school. */
                            jumlah_siswa: number;
                            jurusan: string | null;
                            nama: string;
                            tingkat: number;
                            version: number;
                            wali_kelas: {
                                id: string;
                                nama: string | null;
                            } | null;
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
    postKedisiplinanKelasByIdNaik: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only tells what would happen. */
                    dry_run?: boolean;
                    /** @description The class that they go to, or lulus: they have finished school. */
                    ke: string | "lulus";
                    /** @description Who stays. */
                    kecuali?: string[];
                    /** Format: date */
                    tanggal: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            dry_run: boolean;
                            ke: {
                                id: string;
                                nama: string;
                            } | null;
                            moved: number;
                            /** @description Who moved: to put them back. */
                            siswa_ids: string[];
                            stayed: number;
                            /** @description Of the class that they left. */
                            version: number;
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
    postKedisiplinanKelasByIdSiswa: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    siswa_ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            moved: number;
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
    getKedisiplinanKelasCount: {
        parameters: {
            query?: {
                q?: string;
                tingkat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getKedisiplinanKelasWali: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            nama: string;
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
    getKedisiplinanPelanggaran: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                dibatalkan?: boolean;
                /** @description First day, included. */
                from?: string;
                jenis_id?: string;
                kelas_id?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                pencatat_id?: string;
                siswa_id?: string;
                /** @description Last day, included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            bukti: {
                                id: string;
                                media_type: string;
                                size: number;
                            }[];
                            created_at: string;
                            dibatalkan: {
                                alasan: string;
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                pada: string;
                            } | null;
                            id: string;
                            jenis: {
                                id: string;
                                kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                nama: string;
                            };
                            keterangan: string | null;
                            laporan_id: string;
                            /** @description Whether the reader may correct or cancel it now. */
                            may_correct: boolean;
                            pencatat: {
                                id: string;
                                nama: string | null;
                            };
                            /** @description As recorded: a kind that is changed later leaves it as it is. */
                            poin: number;
                            siswa: {
                                id: string;
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                            };
                            tanggal: string;
                            version: number;
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
    postKedisiplinanPelanggaran: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jenis_pelanggaran_ids: string[];
                    keterangan?: string | null;
                    siswa_ids: string[];
                    /**
                     * Format: date
                     * @description When it happened: not after today.
                     */
                    tanggal: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            hasil: {
                                /** @description The settings could not be read: the defaults were used. */
                                bawaan: boolean;
                                keputusan: {
                                    akibat: "baru" | "dinaikkan" | "tetap";
                                    id?: string;
                                    jejak: {
                                        batas: number;
                                        hasil: "kena" | "tidak" | "sudah";
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        sampai?: number;
                                    }[];
                                    pemicu: {
                                        batas: number;
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        pembina?: string[];
                                        sampai?: number;
                                        sanksi?: string;
                                        surat: (1 | 2 | 3) | null;
                                    }[];
                                    status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                    surat: (1 | 2 | 3) | null;
                                    tindak_lanjut_id?: string;
                                } | null;
                                poin_laporan: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                };
                                /** @description The follow-up that was open before this report. */
                                terbuka: {
                                    id: string;
                                    status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                    surat: (1 | 2 | 3) | null;
                                } | null;
                                /** @description Recorded, but the evaluation failed: it is tried again by itself. */
                                tertunda: boolean;
                                /** @description With this report. */
                                total_poin: number;
                            }[];
                            laporan_id: string;
                            pelanggaran: {
                                bukti: {
                                    id: string;
                                    media_type: string;
                                    size: number;
                                }[];
                                created_at: string;
                                dibatalkan: {
                                    alasan: string;
                                    oleh: {
                                        id: string;
                                        nama: string | null;
                                    };
                                    pada: string;
                                } | null;
                                id: string;
                                jenis: {
                                    id: string;
                                    kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                    nama: string;
                                };
                                keterangan: string | null;
                                laporan_id: string;
                                /** @description Whether the reader may correct or cancel it now. */
                                may_correct: boolean;
                                pencatat: {
                                    id: string;
                                    nama: string | null;
                                };
                                /** @description As recorded: a kind that is changed later leaves it as it is. */
                                poin: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                    nis: string;
                                };
                                tanggal: string;
                                version: number;
                            }[];
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
    getKedisiplinanPelanggaranById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            bukti: {
                                id: string;
                                media_type: string;
                                size: number;
                            }[];
                            created_at: string;
                            dibatalkan: {
                                alasan: string;
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                pada: string;
                            } | null;
                            id: string;
                            jenis: {
                                id: string;
                                kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                nama: string;
                            };
                            keterangan: string | null;
                            laporan_id: string;
                            /** @description Whether the reader may correct or cancel it now. */
                            may_correct: boolean;
                            pencatat: {
                                id: string;
                                nama: string | null;
                            };
                            /** @description As recorded: a kind that is changed later leaves it as it is. */
                            poin: number;
                            siswa: {
                                id: string;
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                            };
                            tanggal: string;
                            version: number;
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
    patchKedisiplinanPelanggaranById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Copies the points of that kind.
                     */
                    jenis_id?: string;
                    keterangan?: string | null;
                    /** Format: date */
                    tanggal?: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            pelanggaran: {
                                bukti: {
                                    id: string;
                                    media_type: string;
                                    size: number;
                                }[];
                                created_at: string;
                                dibatalkan: {
                                    alasan: string;
                                    oleh: {
                                        id: string;
                                        nama: string | null;
                                    };
                                    pada: string;
                                } | null;
                                id: string;
                                jenis: {
                                    id: string;
                                    kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                    nama: string;
                                };
                                keterangan: string | null;
                                laporan_id: string;
                                /** @description Whether the reader may correct or cancel it now. */
                                may_correct: boolean;
                                pencatat: {
                                    id: string;
                                    nama: string | null;
                                };
                                /** @description As recorded: a kind that is changed later leaves it as it is. */
                                poin: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                    nis: string;
                                };
                                tanggal: string;
                                version: number;
                            };
                            /** @description Follow-ups that no longer stand: they are proposed to be withdrawn, nothing else happens to them. */
                            usul_tarik: {
                                surat: (1 | 2 | 3) | null;
                                tindak_lanjut_id: string;
                            }[];
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
    postKedisiplinanPelanggaranByIdBukti: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            media_type: string;
                            size: number;
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
    postKedisiplinanPelanggaranByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alasan: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            pelanggaran: {
                                bukti: {
                                    id: string;
                                    media_type: string;
                                    size: number;
                                }[];
                                created_at: string;
                                dibatalkan: {
                                    alasan: string;
                                    oleh: {
                                        id: string;
                                        nama: string | null;
                                    };
                                    pada: string;
                                } | null;
                                id: string;
                                jenis: {
                                    id: string;
                                    kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                    nama: string;
                                };
                                keterangan: string | null;
                                laporan_id: string;
                                /** @description Whether the reader may correct or cancel it now. */
                                may_correct: boolean;
                                pencatat: {
                                    id: string;
                                    nama: string | null;
                                };
                                /** @description As recorded: a kind that is changed later leaves it as it is. */
                                poin: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                    nis: string;
                                };
                                tanggal: string;
                                version: number;
                            };
                            /** @description Follow-ups that no longer stand: they are proposed to be withdrawn, nothing else happens to them. */
                            usul_tarik: {
                                surat: (1 | 2 | 3) | null;
                                tindak_lanjut_id: string;
                            }[];
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
    getKedisiplinanPelanggaranCount: {
        parameters: {
            query?: {
                dibatalkan?: boolean;
                /** @description First day, included. */
                from?: string;
                jenis_id?: string;
                kelas_id?: string;
                pencatat_id?: string;
                siswa_id?: string;
                /** @description Last day, included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getKedisiplinanPelanggaranExport: {
        parameters: {
            query: {
                dibatalkan?: boolean;
                format: "csv" | "xlsx";
                /** @description First day, included. */
                from?: string;
                jenis_id?: string;
                kelas_id?: string;
                pencatat_id?: string;
                siswa_id?: string;
                /** @description Last day, included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of violations as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postKedisiplinanPelanggaranPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jenis_pelanggaran_ids: string[];
                    keterangan?: string | null;
                    siswa_ids: string[];
                    /**
                     * Format: date
                     * @description When it happened: not after today.
                     */
                    tanggal: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            hasil: {
                                /** @description The settings could not be read: the defaults were used. */
                                bawaan: boolean;
                                keputusan: {
                                    akibat: "baru" | "dinaikkan" | "tetap";
                                    id?: string;
                                    jejak: {
                                        batas: number;
                                        hasil: "kena" | "tidak" | "sudah";
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        sampai?: number;
                                    }[];
                                    pemicu: {
                                        batas: number;
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        pembina?: string[];
                                        sampai?: number;
                                        sanksi?: string;
                                        surat: (1 | 2 | 3) | null;
                                    }[];
                                    status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                    surat: (1 | 2 | 3) | null;
                                    tindak_lanjut_id?: string;
                                } | null;
                                poin_laporan: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                };
                                /** @description The follow-up that was open before this report. */
                                terbuka: {
                                    id: string;
                                    status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                    surat: (1 | 2 | 3) | null;
                                } | null;
                                /** @description Recorded, but the evaluation failed: it is tried again by itself. */
                                tertunda: boolean;
                                /** @description With this report. */
                                total_poin: number;
                            }[];
                            pelanggaran: {
                                jenis: {
                                    id: string;
                                    kategori: "ringan" | "sedang" | "berat" | "sangat_berat";
                                    nama: string;
                                };
                                poin: number;
                                siswa: {
                                    id: string;
                                    kelas: {
                                        id: string;
                                        nama: string;
                                    };
                                    nama: string;
                                    nis: string;
                                };
                            }[];
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
    getKedisiplinanProfil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            akreditasi: string;
                            alamat: string;
                            bidang_keahlian: string;
                            email: string;
                            kepala_nama: string;
                            kepala_nip: string;
                            kode_arsip: string;
                            kop: string[];
                            kota: string;
                            nama: string;
                            npsn: string;
                            nss: string;
                            pertemuan_hari: number;
                            pertemuan_jam: string;
                            pertemuan_tempat: string;
                            poin_sejak: string | null;
                            singkatan: string;
                            telepon: string;
                            updated_at: string | null;
                            version: number;
                            waka_nama: string;
                            waka_nip: string;
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
    putKedisiplinanProfil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    akreditasi?: string;
                    alamat?: string;
                    bidang_keahlian?: string;
                    email?: "" | string;
                    kepala_nama?: string;
                    kepala_nip?: string;
                    kode_arsip?: string;
                    kop?: string[];
                    kota?: string;
                    nama?: string;
                    npsn?: string;
                    nss?: string;
                    pertemuan_hari?: number;
                    /** Format: hour */
                    pertemuan_jam?: string;
                    pertemuan_tempat?: string;
                    poin_sejak?: string | null;
                    singkatan?: string;
                    telepon?: string;
                    version: number;
                    waka_nama?: string;
                    waka_nip?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            akreditasi: string;
                            alamat: string;
                            bidang_keahlian: string;
                            email: string;
                            kepala_nama: string;
                            kepala_nip: string;
                            kode_arsip: string;
                            kop: string[];
                            kota: string;
                            nama: string;
                            npsn: string;
                            nss: string;
                            pertemuan_hari: number;
                            pertemuan_jam: string;
                            pertemuan_tempat: string;
                            poin_sejak: string | null;
                            singkatan: string;
                            telepon: string;
                            updated_at: string | null;
                            version: number;
                            waka_nama: string;
                            waka_nip: string;
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
    getKedisiplinanSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What is stored cannot be used: the defaults decide. */
                            bawaan: boolean;
                            settings: {
                                category: string;
                                default: number;
                                description: string;
                                key: string;
                                updated_at: string | null;
                                updated_by: string | null;
                                updated_by_name: string | null;
                                value: number;
                            }[];
                            version: number;
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
    putKedisiplinanSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notes?: string | null;
                    /** @description Every parameter with its value, an integer from 1 to 100,000. */
                    settings: {
                        [key: string]: unknown;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            changed: {
                                key: string;
                                new: number;
                                old: number;
                            }[];
                            version: number;
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
    getKedisiplinanSettingsHistory: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description First day, in the time zone of the school. */
                from?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description Last day, included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            changed_at: string;
                            changed_by: string;
                            changed_by_name: string | null;
                            changed_by_username: string | null;
                            id: string;
                            kind: "simpan" | "reset";
                            new_value: number;
                            notes: string | null;
                            old_value: number;
                            setting_key: string;
                            /** @description Rows of one save have the same. */
                            version: number;
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
    postKedisiplinanSettingsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    impact?: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    } | null;
                    notes?: string | null;
                    /** @description Every parameter with its value, an integer from 1 to 100,000. */
                    settings: {
                        [key: string]: unknown;
                    };
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            cases: {
                                after: {
                                    jejak: {
                                        batas: number;
                                        hasil: "kena" | "tidak" | "sudah";
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        sampai?: number;
                                    }[];
                                    pemicu: {
                                        batas: number;
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        pembina?: string[];
                                        sampai?: number;
                                        sanksi?: string;
                                        surat: (1 | 2 | 3) | null;
                                    }[];
                                    surat: (1 | 2 | 3) | null;
                                };
                                before: {
                                    jejak: {
                                        batas: number;
                                        hasil: "kena" | "tidak" | "sudah";
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        sampai?: number;
                                    }[];
                                    pemicu: {
                                        batas: number;
                                        jenis_id?: string;
                                        kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                        nilai: number;
                                        pembina?: string[];
                                        sampai?: number;
                                        sanksi?: string;
                                        surat: (1 | 2 | 3) | null;
                                    }[];
                                    surat: (1 | 2 | 3) | null;
                                };
                                facts: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    band_terakhir: number;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                label: {
                                    en: string;
                                    id: string;
                                };
                            }[];
                            changes: {
                                key: string;
                                new: number;
                                old: number;
                                significant: boolean;
                            }[];
                            impact: {
                                after: {
                                    surat_1: number;
                                    surat_2: number;
                                    surat_3: number;
                                };
                                before: {
                                    surat_1: number;
                                    surat_2: number;
                                    surat_3: number;
                                };
                                moved: {
                                    after: (1 | 2 | 3) | null;
                                    before: (1 | 2 | 3) | null;
                                    kelas: string;
                                    nama: string;
                                    siswa_id: string;
                                }[];
                                moved_count: number;
                                ms: number;
                                students: number;
                                violations: number;
                            } | null;
                            version: number;
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
    postKedisiplinanSettingsReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            changed: {
                                key: string;
                                new: number;
                                old: number;
                            }[];
                            settings: {
                                [key: string]: number;
                            };
                            version: number;
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
    getKedisiplinanSiswa: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kelas_id?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description The beginning of a word of the name, or of the NIS. */
                q?: string;
                /** @description By name, or the most points first. A search of the whole school is in the order of its words. */
                sort?: "nama" | "poin";
                status?: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
                            };
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
    postKedisiplinanSiswa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    kelas_id: string;
                    nama: string;
                    nis: string;
                    wali_murid: {
                        email?: ("" | string) | null;
                        nama: string;
                        telepon?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
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
    getKedisiplinanSiswaById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
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
    deleteKedisiplinanSiswaById: {
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
    patchKedisiplinanSiswaById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    kelas_id?: string;
                    nama?: string;
                    nis?: string;
                    version?: number;
                    wali_murid?: {
                        email?: ("" | string) | null;
                        nama?: string;
                        telepon?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
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
    postKedisiplinanSiswaByIdLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    status: "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                    /** Format: date */
                    tanggal: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
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
    getKedisiplinanSiswaByIdLinimasa: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            at: string;
                            id: string;
                            kind: "pelanggaran" | "langkah" | "surat";
                            langkah: {
                                catatan: string | null;
                                dari: string | null;
                                ke: string;
                                langkah: string;
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                                tindak_lanjut_id: string;
                            } | null;
                            pelanggaran: {
                                alasan_batal: string | null;
                                dibatalkan: boolean;
                                jenis: string;
                                kategori: string;
                                keterangan: string | null;
                                laporan_id: string;
                                pencatat: {
                                    id: string;
                                    nama: string | null;
                                };
                                poin: number;
                                tanggal: string;
                            } | null;
                            surat: {
                                nomor: string;
                                surat: number;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            } | null;
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
    postKedisiplinanSiswaByIdReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    kelas_id?: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            jumlah_alfa: number;
                            jumlah_atribut: number;
                            kelas: {
                                id: string;
                                nama: string;
                            };
                            keluar_pada: string | null;
                            nama: string;
                            nis: string;
                            status: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
                            surat_terbuka: {
                                id: string;
                                status: string;
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            total_poin: number;
                            version: number;
                            wali_murid: {
                                email: string | null;
                                nama: string;
                                telepon: string | null;
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
    getKedisiplinanSiswaCount: {
        parameters: {
            query?: {
                kelas_id?: string;
                /** @description The beginning of a word of the name, or of the NIS. */
                q?: string;
                status?: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getKedisiplinanSiswaExport: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                kelas_id?: string;
                /** @description The beginning of a word of the name, or of the NIS. */
                q?: string;
                /** @description By name, or the most points first. A search of the whole school is in the order of its words. */
                sort?: "nama" | "poin";
                status?: "aktif" | "lulus" | "pindah" | "dikeluarkan" | "lainnya";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of students as a file, in the columns of the import; each is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postKedisiplinanSiswaImport: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    getKedisiplinanSiswaImports: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            dry_run: boolean;
                            file_name: string;
                            finished_at: string | null;
                            id: string;
                            rows_ok: number;
                            rows_read: number;
                            rows_rejected: number;
                            rows_total: number | null;
                            state: "queued" | "running" | "done" | "failed";
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
    getKedisiplinanSiswaImportsByJobId: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            dry_run: boolean;
                            error_report_url: string | null;
                            errors: {
                                code: string;
                                column: string;
                                message: string;
                                row: number;
                            }[];
                            file_name: string;
                            finished_at: string | null;
                            id: string;
                            rows_ok: number;
                            rows_read: number;
                            rows_rejected: number;
                            rows_total: number | null;
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
    postKedisiplinanSiswaImportsByJobIdApply: {
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
    getKedisiplinanSiswaImportsByJobIdErrors: {
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
            /** @description All errors of an import as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    getKedisiplinanSurat: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                siswa_id?: string;
                surat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            dibuat_oleh: {
                                id: string;
                                nama: string | null;
                            };
                            dibuat_pada: string;
                            id: string;
                            /** @description How often it has been printed. */
                            jumlah_cetak: number;
                            keperluan: string;
                            lampiran: string;
                            /** @description Whether the reader may print it now. */
                            may_print: boolean;
                            nomor: string;
                            perihal: string;
                            /** @description HH:MM */
                            pertemuan_jam: string;
                            pertemuan_tanggal: string;
                            pertemuan_tempat: string;
                            siswa: {
                                id: string;
                                /** @description Name of the class that stands on the letter. */
                                kelas: string;
                                nama: string;
                                nis: string;
                            };
                            status: "menunggu" | "berlaku" | "ditarik";
                            surat: 1 | 2 | 3;
                            tanggal: string;
                            tindak_lanjut_id: string;
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
    getKedisiplinanSuratById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description The address in the QR code. */
                            alamat_periksa: string;
                            /** @description Every print, latest first; the last 200. */
                            cetak: {
                                id: string;
                                ip_address: string | null;
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                pada: string;
                                user_agent: string | null;
                            }[];
                            dibuat_oleh: {
                                id: string;
                                nama: string | null;
                            };
                            dibuat_pada: string;
                            id: string;
                            /** @description How often it has been printed. */
                            jumlah_cetak: number;
                            keperluan: string;
                            lampiran: string;
                            /** @description Whether the reader may print it now. */
                            may_print: boolean;
                            nomor: string;
                            perihal: string;
                            /** @description HH:MM */
                            pertemuan_jam: string;
                            pertemuan_tanggal: string;
                            pertemuan_tempat: string;
                            siswa: {
                                id: string;
                                /** @description Name of the class that stands on the letter. */
                                kelas: string;
                                nama: string;
                                nis: string;
                            };
                            status: "menunggu" | "berlaku" | "ditarik";
                            surat: 1 | 2 | 3;
                            tanggal: string;
                            tindak_lanjut_id: string;
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
    getKedisiplinanSuratByIdPdf: {
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
            /** @description The letter on F4. Each time is logged as a print; the first one begins to handle the follow-up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    getKedisiplinanSuratCount: {
        parameters: {
            query?: {
                siswa_id?: string;
                surat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
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
    getKedisiplinanSuratVerifikasiByKode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {boolean} */
                            genuine: true;
                            kelas: string;
                            nomor: string;
                            sekolah: string;
                            /** @description Initials of the name. */
                            siswa: string;
                            status: "berlaku" | "ditarik";
                            surat: 1 | 2 | 3;
                            tanggal: string;
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
    getKedisiplinanTindakLanjut: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kelas_id?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description true: what is not finished; false: what is. */
                open?: boolean;
                siswa_id?: string;
                status?: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                surat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    getKedisiplinanTindakLanjutById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    postKedisiplinanTindakLanjutByIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    catatan?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    postKedisiplinanTindakLanjutByIdFinish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    catatan?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    postKedisiplinanTindakLanjutByIdHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    catatan?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    postKedisiplinanTindakLanjutByIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    catatan: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    postKedisiplinanTindakLanjutByIdSurat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keperluan?: string;
                    lampiran?: string;
                    perihal?: string;
                    /**
                     * Format: hour
                     * @description HH:MM
                     */
                    pertemuan_jam?: string;
                    /**
                     * Format: date
                     * @description When the guardian is asked to come: not before the day on the letter.
                     */
                    pertemuan_tanggal?: string;
                    pertemuan_tempat?: string;
                    /**
                     * Format: date
                     * @description The day on the letter: today, unless given; not after today.
                     */
                    tanggal?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            baru: boolean;
                            dibuat_oleh: {
                                id: string;
                                nama: string | null;
                            };
                            dibuat_pada: string;
                            id: string;
                            /** @description How often it has been printed. */
                            jumlah_cetak: number;
                            keperluan: string;
                            lampiran: string;
                            /** @description Whether the reader may print it now. */
                            may_print: boolean;
                            nomor: string;
                            perihal: string;
                            /** @description HH:MM */
                            pertemuan_jam: string;
                            pertemuan_tanggal: string;
                            pertemuan_tempat: string;
                            siswa: {
                                id: string;
                                /** @description Name of the class that stands on the letter. */
                                kelas: string;
                                nama: string;
                                nis: string;
                            };
                            status: "menunggu" | "berlaku" | "ditarik";
                            surat: 1 | 2 | 3;
                            tanggal: string;
                            tindak_lanjut_id: string;
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
    postKedisiplinanTindakLanjutByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alasan: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description What the reader may do with it now. */
                            aksi: ("approve" | "reject" | "handle" | "finish" | "withdraw")[];
                            /** @description Why it was rejected or withdrawn. */
                            alasan: string | null;
                            /** @description The settings could not be read: the defaults decided. */
                            bawaan: boolean;
                            created_at: string;
                            ditarik: boolean;
                            id: string;
                            /** @description Every decision behind it, the first one first. */
                            keputusan: {
                                akibat: "baru" | "dinaikkan" | "tetap";
                                aturan_version: number | null;
                                bawaan: boolean;
                                fakta: {
                                    alfa_terakhir: number;
                                    atribut_terakhir: number;
                                    aturan?: {
                                        jenis_id: string;
                                        jumlah: number;
                                        terakhir: number;
                                    }[];
                                    band_terakhir: 0 | 2 | 3;
                                    jumlah_alfa: number;
                                    jumlah_atribut: number;
                                    laporan_alfa: boolean;
                                    laporan_atribut: boolean;
                                    poin_laporan: number;
                                    total_poin: number;
                                };
                                id: string;
                                jejak: {
                                    batas: number;
                                    hasil: "kena" | "tidak" | "sudah";
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    sampai?: number;
                                }[];
                                laporan_id: string;
                                pada: string;
                                pemicu: {
                                    batas: number;
                                    jenis_id?: string;
                                    kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                    nilai: number;
                                    pembina?: string[];
                                    sampai?: number;
                                    sanksi?: string;
                                    surat: (1 | 2 | 3) | null;
                                }[];
                                settings: {
                                    [key: string]: number;
                                };
                                /** @description 0: the defaults, before anything was saved. */
                                settings_version: number;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            /** @description Every step, the first one first. */
                            langkah: {
                                catatan: string | null;
                                dari: ("baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai") | null;
                                id: string;
                                ke: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                                langkah: "dibuat" | "dinaikkan" | "ditambah" | "disetujui" | "ditolak" | "ditangani" | "selesai" | "usul_tarik" | "ditarik";
                                oleh: {
                                    id: string;
                                    nama: string | null;
                                } | null;
                                pada: string;
                                surat_dari: (1 | 2 | 3) | null;
                                surat_ke: (1 | 2 | 3) | null;
                            }[];
                            pemicu: {
                                batas: number;
                                jenis_id?: string;
                                kondisi: "poin_surat_3" | "poin_surat_2" | "akumulasi_kritis" | "akumulasi_sedang" | "frekuensi_atribut" | "frekuensi_alfa" | "aturan";
                                nilai: number;
                                pembina?: string[];
                                sampai?: number;
                                sanksi?: string;
                                surat: (1 | 2 | 3) | null;
                            }[];
                            sanksi: string | null;
                            settings_version: number;
                            siswa: {
                                id: string;
                                /** @description The class that the student was in when it was decided. */
                                kelas: {
                                    id: string;
                                    nama: string;
                                };
                                nama: string;
                                nis: string;
                                wali_murid: {
                                    email: string | null;
                                    nama: string;
                                    telepon: string | null;
                                };
                            };
                            status: "baru" | "menunggu_persetujuan" | "disetujui" | "ditolak" | "ditangani" | "selesai";
                            surat: (1 | 2 | 3) | null;
                            /** @description Its letters, one for each level. */
                            surat_panggilan: {
                                dibuat_oleh: {
                                    id: string;
                                    nama: string | null;
                                };
                                dibuat_pada: string;
                                id: string;
                                /** @description How often it has been printed. */
                                jumlah_cetak: number;
                                keperluan: string;
                                lampiran: string;
                                /** @description Whether the reader may print it now. */
                                may_print: boolean;
                                nomor: string;
                                perihal: string;
                                /** @description HH:MM */
                                pertemuan_jam: string;
                                pertemuan_tanggal: string;
                                pertemuan_tempat: string;
                                siswa: {
                                    id: string;
                                    /** @description Name of the class that stands on the letter. */
                                    kelas: string;
                                    nama: string;
                                    nis: string;
                                };
                                status: "menunggu" | "berlaku" | "ditarik";
                                surat: 1 | 2 | 3;
                                tanggal: string;
                                tindak_lanjut_id: string;
                            }[];
                            updated_at: string;
                            /** @description What it was decided on no longer stands; surat: the letter that it would ask for now. */
                            usul_tarik: {
                                pada: string;
                                sebab: "diperbaiki" | "dibatalkan";
                                surat: (1 | 2 | 3) | null;
                            } | null;
                            version: number;
                            /** @description A prepared message to the guardian; null without a number, while it waits for approval, and once it has ended. */
                            wa_link: string | null;
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
    getKedisiplinanTindakLanjutCount: {
        parameters: {
            query?: {
                kelas_id?: string;
                siswa_id?: string;
                surat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            baru: number;
                            disetujui: number;
                            ditangani: number;
                            ditolak: number;
                            menunggu_persetujuan: number;
                            selesai: number;
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
    getPermissions: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            action: string;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            module: string;
                            name: string;
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
    getRestrictionDefinitions: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            in_use_count: number;
                            name: string;
                            validation_rule: {
                                max?: number;
                                min?: number;
                                pattern?: string;
                                time_zone?: string;
                            };
                            value_type: "STRING" | "MONETARY" | "TIME_RANGE";
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
    postRestrictionDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                    description_en: string;
                    description_id: string;
                    name: string;
                    validation_rule: {
                        max?: number;
                        min?: number;
                        pattern?: string;
                        time_zone?: string;
                    };
                    value_type: "STRING" | "MONETARY" | "TIME_RANGE";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            in_use_count: number;
                            name: string;
                            validation_rule: {
                                max?: number;
                                min?: number;
                                pattern?: string;
                                time_zone?: string;
                            };
                            value_type: "STRING" | "MONETARY" | "TIME_RANGE";
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
    getRestrictionDefinitionsById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            in_use_count: number;
                            name: string;
                            validation_rule: {
                                max?: number;
                                min?: number;
                                pattern?: string;
                                time_zone?: string;
                            };
                            value_type: "STRING" | "MONETARY" | "TIME_RANGE";
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
    deleteRestrictionDefinitionsById: {
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
    patchRestrictionDefinitionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed_user_types?: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                    description_en?: string;
                    description_id?: string;
                    name?: string;
                    validation_rule?: {
                        max?: number;
                        min?: number;
                        pattern?: string;
                        time_zone?: string;
                    };
                    value_type?: "STRING" | "MONETARY" | "TIME_RANGE";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            in_use_count: number;
                            name: string;
                            validation_rule: {
                                max?: number;
                                min?: number;
                                pattern?: string;
                                time_zone?: string;
                            };
                            value_type: "STRING" | "MONETARY" | "TIME_RANGE";
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
    getRestrictionValues: {
        parameters: {
            query: {
                name: string;
                value: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description null: no module that is on keeps records by such values. */
                            known: boolean | null;
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
    getRoles: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: string[];
                            tenant_role_id: number;
                            user_count: number;
                            version: number;
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
    postRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                    description_en: string;
                    description_id: string;
                    name: string;
                    permissions?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: string[];
                            tenant_role_id: number;
                            user_count: number;
                            version: number;
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
    getRolesById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: string[];
                            tenant_role_id: number;
                            user_count: number;
                            version: number;
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
    deleteRolesById: {
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
    patchRolesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowed_user_types?: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                    description_en?: string;
                    description_id?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: string[];
                            tenant_role_id: number;
                            user_count: number;
                            version: number;
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
    putRolesByIdPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    permissions: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            allowed_user_types: ("CORE" | "CLIENT" | "PROVIDER" | "MEMBER")[];
                            built_in: boolean;
                            description_en: string;
                            description_id: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            permissions: string[];
                            tenant_role_id: number;
                            user_count: number;
                            version: number;
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
    getTenants: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                is_active?: boolean;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                /** @description Beginning of a word of name or domain. */
                q?: string;
                status?: "trial" | "active" | "past_due" | "suspended" | "cancelled";
                type?: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            domain: string;
                            id: number;
                            is_active: boolean;
                            name: string;
                            overdue_total: number;
                            plan: {
                                code: string;
                                id: number;
                                name: string;
                            } | null;
                            subscription_status: ("trial" | "active" | "past_due" | "suspended" | "cancelled") | null;
                            type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                            user_count: number;
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
    postTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    domain: string;
                    name: string;
                    type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            address: string | null;
                            branding: {
                                hue?: number;
                                logo_url?: string;
                                name?: string;
                            };
                            contact_email: string | null;
                            contact_phone: string | null;
                            created_at: string;
                            deactivated_on: string | null;
                            deactivation_reason: string | null;
                            domain: string;
                            id: number;
                            is_active: boolean;
                            legal_name: string | null;
                            locale: "id" | "en";
                            logo_url: string | null;
                            name: string;
                            support_until: string | null;
                            tax_number: string | null;
                            time_zone: string;
                            type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                            updated_at: string;
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
    getTenantsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            address: string | null;
                            branding: {
                                hue?: number;
                                logo_url?: string;
                                name?: string;
                            };
                            contact_email: string | null;
                            contact_phone: string | null;
                            created_at: string;
                            deactivated_on: string | null;
                            deactivation_reason: string | null;
                            domain: string;
                            id: number;
                            is_active: boolean;
                            legal_name: string | null;
                            locale: "id" | "en";
                            logo_url: string | null;
                            name: string;
                            support_until: string | null;
                            tax_number: string | null;
                            time_zone: string;
                            type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                            updated_at: string;
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
    patchTenantsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    branding?: {
                        hue?: number | null;
                        name?: string | null;
                    };
                    contact_email?: string | null;
                    contact_phone?: string | null;
                    legal_name?: string | null;
                    locale?: "id" | "en";
                    name?: string;
                    tax_number?: string | null;
                    time_zone?: string;
                    type?: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            address: string | null;
                            branding: {
                                hue?: number;
                                logo_url?: string;
                                name?: string;
                            };
                            contact_email: string | null;
                            contact_phone: string | null;
                            created_at: string;
                            deactivated_on: string | null;
                            deactivation_reason: string | null;
                            domain: string;
                            id: number;
                            is_active: boolean;
                            legal_name: string | null;
                            locale: "id" | "en";
                            logo_url: string | null;
                            name: string;
                            support_until: string | null;
                            tax_number: string | null;
                            time_zone: string;
                            type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                            updated_at: string;
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
    getTenantsByIdLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo itself; its address changes with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
        };
    };
    putTenantsByIdLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            logo_url: string | null;
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
    deleteTenantsByIdLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            logo_url: string | null;
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
    getTenantsByIdModules: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            billing: "ok" | "read_only" | "off" | "not_in_plan";
                            choice: "aktif" | "nonaktif";
                            code: string;
                            description: string;
                            end_date: string | null;
                            id: string | null;
                            module_id: string;
                            name: string;
                            plans: {
                                code: string;
                                id: number;
                                kind: "primary" | "addon";
                                name: string;
                                period: "monthly" | "yearly";
                                price: number;
                            }[];
                            start_date: string | null;
                            status: "aktif" | "nonaktif";
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
    patchTenantsByIdModules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    module_id: string;
                    status: "aktif" | "nonaktif";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            module_id: string;
                            status: "aktif" | "nonaktif";
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
    patchTenantsByIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_active: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            is_active: boolean;
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
    putTenantsByIdSupportConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            support_until: string | null;
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
    deleteTenantsByIdSupportConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            support_until: string | null;
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
    getTenantsByIdUsers: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            id: string;
                            tenant_id: number;
                            tenant_role_id: number | null;
                            updated_at: string;
                            user_email: string | null;
                            user_full_name: string;
                            user_id: string;
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
    postTenantsByIdUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                    password: string;
                    tenant_role_id: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            user_id: string;
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
    getUsers: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
                nik?: string;
                /** @description Beginning of a word of name, username or e-mail. */
                q?: string;
                /** @description NAME=value */
                restriction?: string;
                role_id?: string;
                sort?: "full_name" | "-full_name" | "created_at" | "-created_at";
                status?: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                user_type?: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
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
    postUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    full_name: string;
                    locale?: "id" | "en";
                    nik?: string;
                    password?: string;
                    phone?: string | null;
                    restrictions?: {
                        [key: string]: (string | number | {
                            days: number[];
                            /** Format: hour */
                            end: string;
                            /** Format: hour */
                            start: string;
                            time_zone?: string;
                        }) | (string | number | {
                            days: number[];
                            /** Format: hour */
                            end: string;
                            /** Format: hour */
                            start: string;
                            time_zone?: string;
                        })[];
                    };
                    role_ids?: string[];
                    status?: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                    user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    getUsersById: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    deleteUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
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
    patchUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    full_name?: string;
                    locale?: "id" | "en";
                    nik?: string | null;
                    phone?: string | null;
                    user_type?: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    getUsersByIdDataExport: {
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
            /** @description Everything that the tenant knows of one person, with the trail of its processing (UU PDP) */
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
    postUsersByIdErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirm: string;
                    reason: string;
                };
            };
        };
        responses: {
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
    postUsersByIdInvitation: {
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
    getUsersByIdNik: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            nik: string;
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
    putUsersByIdRestrictions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: (string | number | {
                        days: number[];
                        /** Format: hour */
                        end: string;
                        /** Format: hour */
                        start: string;
                        time_zone?: string;
                    }) | (string | number | {
                        days: number[];
                        /** Format: hour */
                        end: string;
                        /** Format: hour */
                        start: string;
                        time_zone?: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    putUsersByIdRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role_ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    postUsersByIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            email: string | null;
                            full_name: string;
                            home_tenant_id: number;
                            id: string;
                            is_home: boolean;
                            last_login_at: string | null;
                            locale: "id" | "en";
                            mfa_enabled: boolean;
                            nik_masked: string | null;
                            phone: string | null;
                            restrictions: {
                                [key: string]: unknown;
                            };
                            roles: {
                                id: string;
                                name: string;
                            }[];
                            status: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                            updated_at: string;
                            user_type: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
                            username: string;
                            version: number;
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
    getUsersByIdTimeline: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                /** @description Rows of one page, 1 to 100. Required. */
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
                            /** @description Whether what was personal in it was erased (UU PDP). */
                            erased: boolean;
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
    getUsersExport: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                nik?: string;
                /** @description Beginning of a word of name, username or e-mail. */
                q?: string;
                /** @description NAME=value */
                restriction?: string;
                role_id?: string;
                sort?: "full_name" | "-full_name" | "created_at" | "-created_at";
                status?: "ACTIVE" | "PENDING_APPROVAL" | "INACTIVE" | "SUSPENDED";
                user_type?: "CORE" | "CLIENT" | "PROVIDER" | "MEMBER";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The filtered users as a file, without NIK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    postUsersImport: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    getUsersImportsByJobId: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at: string;
                            dry_run: boolean;
                            error_report_url: string | null;
                            errors: {
                                code: string;
                                column: string;
                                message: string;
                                row: number;
                            }[];
                            file_name: string;
                            finished_at: string | null;
                            id: string;
                            rows_ok: number;
                            rows_read: number;
                            rows_rejected: number;
                            rows_total: number | null;
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
    postUsersImportsByJobIdApply: {
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
    getUsersImportsByJobIdErrors: {
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
            /** @description All errors of an import as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    postUsersLoginSlips: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user_ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expires_at: string;
                            full_name: string;
                            one_time_password: string;
                            user_id: string;
                            username: string;
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
    getVendorDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            awaiting: {
                                count: number;
                            };
                            modules: {
                                active: number;
                                code: string;
                                name: string;
                            }[];
                            mrr: number;
                            new_per_month: {
                                count: number;
                                month: string;
                            }[];
                            overdue: {
                                count: number;
                                oldest: {
                                    due_on: string;
                                    id: string;
                                    number: string;
                                    tenant: {
                                        id: number;
                                        name: string;
                                    };
                                    total: number;
                                }[];
                                total: number;
                            };
                            plans: {
                                count: number;
                                id: number;
                                name: string;
                            }[];
                            revenue_per_month: {
                                month: string;
                                total: number;
                            }[];
                            subscriptions: {
                                active: number;
                                cancelled: number;
                                past_due: number;
                                suspended: number;
                                trial: number;
                            };
                            tenants: {
                                by_type: {
                                    active: number;
                                    inactive: number;
                                    type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                                }[];
                                total: number;
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
    getVendorPlans: {
        parameters: {
            query: {
                /** @description next_cursor or prev_cursor of a page. */
                cursor?: string;
                kind?: "primary" | "addon";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            code: string;
                            description: string;
                            id: number;
                            is_active: boolean;
                            kind: "primary" | "addon";
                            modules: {
                                code: string;
                                id: string;
                                name: string;
                            }[];
                            name: string;
                            period: "monthly" | "yearly";
                            /** @description Whole rupiah. */
                            price: number;
                            /** @description Subscriptions that run on it. */
                            subscriber_count: number;
                            /** @description Tax that an invoice of today adds, in hundredths of a percent. */
                            tax_rate: number;
                            trial_days: number;
                            version: number;
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
    postVendorTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addon_plan_ids?: number[];
                    domain: string;
                    /** Format: email */
                    email: string;
                    full_name: string;
                    locale?: "id" | "en";
                    name: string;
                    password: string;
                    primary_plan_id: number;
                    type: "vendor" | "koperasi" | "umkm" | "bumdes" | "sekolah" | "akademi" | "tpa" | "instansi";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expires_at: string;
                            /** Format: uuid */
                            registration_id: string;
                            /** @description Seconds until another code may be asked for. */
                            resend_after: number;
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
    postVendorTenantsByIdImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: uuid */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description Act as a person of an institution that allows it, for 30 minutes at most */
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
    patchVendorTenantsByIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_active: boolean;
                    note?: string;
                    reason_code?: "fraud" | "non_payment" | "offboarding" | "legal" | "other";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            is_active: boolean;
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
    postVendorTenantsResend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    registration_id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expires_at: string;
                            /** @description Seconds until another code may be asked for. */
                            resend_after: number;
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
    postVendorTenantsVerify: {
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
                    /** Format: uuid */
                    registration_id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            domain: string;
                            invoice_number: string | null;
                            tenant_id: number;
                            trial_until: string | null;
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
