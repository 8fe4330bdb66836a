import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { KMS_SHAPES } from '../../shapes/generated/kms';
import { coralRefusals } from '../../validation/coral-words';
import { deleteKey } from './deletion';
import { cancelKeyDeletion } from './operations/cancel-key-deletion';
import { createAlias } from './operations/create-alias';
import { createGrant } from './operations/create-grant';
import { createKey } from './operations/create-key';
import { decrypt } from './operations/decrypt';
import { deleteAlias } from './operations/delete-alias';
import { describeKey } from './operations/describe-key';
import { disableKey } from './operations/disable-key';
import { disableKeyRotation } from './operations/disable-key-rotation';
import { enableKey } from './operations/enable-key';
import { enableKeyRotation } from './operations/enable-key-rotation';
import { encrypt } from './operations/encrypt';
import { generateDataKey, generateDataKeyWithoutPlaintext } from './operations/generate-data-key';
import { generateRandom } from './operations/generate-random';
import { getKeyPolicy } from './operations/get-key-policy';
import { getKeyRotationStatus } from './operations/get-key-rotation-status';
import { listAliases } from './operations/list-aliases';
import { listGrants } from './operations/list-grants';
import { listKeyPolicies } from './operations/list-key-policies';
import { listKeyRotations } from './operations/list-key-rotations';
import { listKeys } from './operations/list-keys';
import { listResourceTags } from './operations/list-resource-tags';
import { listRetirableGrants } from './operations/list-retirable-grants';
import { putKeyPolicy } from './operations/put-key-policy';
import { reEncrypt } from './operations/re-encrypt';
import { retireGrant } from './operations/retire-grant';
import { revokeGrant } from './operations/revoke-grant';
import { rotateKeyOnDemand } from './operations/rotate-key-on-demand';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion';
import { tagResource } from './operations/tag-resource';
import { untagResource } from './operations/untag-resource';
import { updateAlias } from './operations/update-alias';
import { updateKeyDescription } from './operations/update-key-description';
import { initialState, type KmsState } from './state';
import { viewOf } from './views';

/** AWS Key Management Service: keys that other services ask about, and simulated encryption. */
export const kms: Service<KmsState> = {
  name: 'kms',
  iamPrefix: 'kms',
  principal: 'kms.amazonaws.com',
  scope: 'regional',
  shapes: KMS_SHAPES,
  initial: initialState,
  operations: {
    CancelKeyDeletion: cancelKeyDeletion,
    CreateAlias: createAlias,
    CreateGrant: createGrant,
    CreateKey: createKey,
    Decrypt: decrypt,
    DeleteAlias: deleteAlias,
    DescribeKey: describeKey,
    DisableKey: disableKey,
    DisableKeyRotation: disableKeyRotation,
    EnableKey: enableKey,
    EnableKeyRotation: enableKeyRotation,
    Encrypt: encrypt,
    GenerateDataKey: generateDataKey,
    GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext,
    GenerateRandom: generateRandom,
    GetKeyPolicy: getKeyPolicy,
    GetKeyRotationStatus: getKeyRotationStatus,
    ListAliases: listAliases,
    ListGrants: listGrants,
    ListKeyPolicies: listKeyPolicies,
    ListKeyRotations: listKeyRotations,
    ListKeys: listKeys,
    ListResourceTags: listResourceTags,
    ListRetirableGrants: listRetirableGrants,
    PutKeyPolicy: putKeyPolicy,
    ReEncrypt: reEncrypt,
    RetireGrant: retireGrant,
    RevokeGrant: revokeGrant,
    RotateKeyOnDemand: rotateKeyOnDemand,
    ScheduleKeyDeletion: scheduleKeyDeletion,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateAlias: updateAlias,
    UpdateKeyDescription: updateKeyDescription,
  },
  refuseInput: coralRefusals(KMS_SHAPES),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
  resource: viewOf,
  onTimer: (_, keyId, ctx) => deleteKey(keyId as string, ctx),
};
