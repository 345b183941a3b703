/** The examples of deploy/ are whole, name settings that there are, and run the service without rights. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse, parseAllDocuments } from 'yaml'
import { describeConfig, readConfig } from '../src/config.ts'
import { readText, root } from './helpers/source-files.ts'

const known = new Set(describeConfig().map(({ name }) => name))

t.test('Compose: the service has no rights, no port of its own, and stands behind the proxy', async t => {
  const { services, networks } = parse(readText('deploy/compose/compose.yaml'))
  const service = services['peer-role']
  t.match(service, {
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    mem_limit: /^\d+m$/
  })
  t.equal(service.ports, undefined)
  t.same([service.networks, networks.inside.internal], [['inside'], true])
  t.same(
    Object.keys(service.environment).filter(name => !known.has(name)),
    []
  )
  t.ok(readConfig({ HOST: '0.0.0.0', ...service.environment }).access.isClosed, 'and asks for keys')
  t.match(services.proxy.depends_on, { 'peer-role': { condition: 'service_healthy' } })
  for (const volume of [...service.volumes, ...services.proxy.volumes].filter((path: string) =>
    path.startsWith('./')
  )) {
    const path = join(root, 'deploy/compose', volume.split(':')[0])
    t.ok(existsSync(path), `${volume} is there`)
  }
  t.match(readText('deploy/compose/Caddyfile'), /reverse_proxy peer-role:3000/)
})

t.test('Kubernetes: probes, limits, autoscaling, and no rights', async t => {
  const objects = parseAllDocuments(readText('deploy/kubernetes/peer-role.yaml')).map(document => {
    t.same(document.errors, [])
    return document.toJS()
  })
  const byKind = new Map(objects.map(object => [object.kind, object]))
  t.same([...byKind.keys()].sort(), [
    'Deployment',
    'HorizontalPodAutoscaler',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'Service'
  ])
  const { spec } = byKind.get('Deployment').spec.template
  const [container] = spec.containers
  t.match(spec.securityContext, { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
  t.match(container.securityContext, {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] }
  })
  t.match(container, {
    startupProbe: { httpGet: { path: '/healthz' } },
    livenessProbe: { httpGet: { path: '/healthz' } },
    readinessProbe: { httpGet: { path: '/readyz' } },
    resources: { limits: { memory: /Mi$/ }, requests: { cpu: /m$/, memory: /Mi$/ } }
  })
  const env = Object.fromEntries(container.env.map(({ name, value }: Record<string, string>) => [name, value]))
  t.same(
    Object.keys(env).filter(name => !known.has(name)),
    []
  )
  t.ok(readConfig({ HOST: '0.0.0.0', ...env }).access.isClosed)
  t.ok(env.PEER_ROLE_TRUST_PROXY, 'callers are told apart behind the ingress')
  t.ok(spec.terminationGracePeriodSeconds * 1000 > readConfig({}).closeTimeout)
  t.match(byKind.get('HorizontalPodAutoscaler').spec, { scaleTargetRef: { name: 'peer-role' }, minReplicas: 2 })
  t.same(byKind.get('Service').spec.selector, byKind.get('Deployment').spec.selector.matchLabels)
})
