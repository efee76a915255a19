// Made by npm run api-types from the OpenAPI document; not edited by hand.

export interface components {
  schemas: {
    Problem: {
      type: string
      title: string
      status: number
      detail: string
      code: string
      errors?: {path: string; message: string}[]
    }
    ReadResult: {
      source: components['schemas']['SourceText']
      words: number
      request: {words: number; lang: string; profile: 'yoast' | 'presse'; understood: string[]; notUnderstood: string[]}
    }
    SourceText: {
      name: string
      text: string
      blocks: {kind: string; start: number; end: number; level?: number; ordered?: boolean}[]
      meta: Record<string, string>
      notes: components['schemas']['Note'][]
    }
    Note: {code: string; detail: string}
    Source:
      | {text: string; name?: string}
      | {html: string; name?: string}
      | {url: string}
      | {docx: string; name?: string}
    PlanResult: {
      plan: Record<string, unknown>
      request: {words: number; lang: string; profile: 'yoast' | 'presse'; understood: string[]; notUnderstood: string[]}
    }
    CheckResult: {
      text: string
      words: number
      lights: components['schemas']['Light'][]
      findings: components['schemas']['Finding'][]
      passages: {id: string; start: number; end: number}[]
      scores?: {yoastSeo: number; yoastReadability: number}
    }
    Light: {
      id: string
      group: 'contract' | 'facts' | 'seo' | 'readability' | 'french' | 'originality' | 'markup'
      source: string
      status: 'good' | 'ok' | 'bad'
      actual?: number | string
      expected?: number | string
      message: string
    }
    Finding: {
      check: string
      severity: 'error' | 'warning' | 'info'
      start: number
      end: number
      message: string
      passage?: string
      fix?: {start: number; end: number; text: string}
      actual?: number | string
      expected?: number | string
    }
    CheckInput: {
      text?: string
      html?: string
      article?: components['schemas']['EditedArticle']
      keyphrase?: string
      against?:
        | {text: string; name?: string}
        | {html: string; name?: string}
        | {url: string}
        | {docx: string; name?: string}
        | {articleId: string}
      profile?: 'yoast' | 'presse'
      words?: number
      yoast?: boolean
    }
    EditedArticle: {metadata: components['schemas']['Metadata']; blocks: components['schemas']['Block'][]}
    Metadata: {
      headline: string
      headlineAlternatives: string[]
      title: string
      titleAlternatives: string[]
      description: string
      descriptionAlternatives: string[]
      slug: string
      keyphrase: string
      language: string
      canonical?: string
      published?: string
      author?: string
      credit?: string
      publisher?: string
      sourceUrl?: string
      image?: {url: string; alt: string}
    }
    Block: {
      kind:
        | 'standfirst'
        | 'keyPoints'
        | 'heading'
        | 'paragraph'
        | 'list'
        | 'table'
        | 'code'
        | 'quote'
        | 'timeline'
        | 'people'
        | 'faq'
        | 'sources'
      part: 'standfirst' | 'keyPoints' | 'body' | 'timeline' | 'people' | 'faq' | 'sources'
      level?: number
      ordered?: boolean
      passages: components['schemas']['Passage'][]
    }
    Passage: {
      id: string
      text: string
      by: string
      from: {file: number; start: number; end: number}[]
      operations: string[]
      label?: string
      role?: 'question' | 'answer'
      href?: string
    }
    AssessResult: {lights: components['schemas']['Light'][]; scores: {yoastSeo: number; yoastReadability: number}}
    AssessInput: {text?: string; html?: string; article?: components['schemas']['EditedArticle']; keyphrase?: string}
    Package: {
      schema: 'intertitre/1'
      request: {words: number; lang: string; profile: 'yoast' | 'presse'; understood: string[]; notUnderstood: string[]}
      metadata: components['schemas']['Metadata']
      article: {blocks: components['schemas']['Block'][]}
      source: {
        files: {
          name: string
          words: number
          sentences: {start: number; end: number; usedIn?: string[]; dropped?: string}[]
        }[]
      }
      lights: components['schemas']['Light'][]
      findings: components['schemas']['Finding'][]
      notes: components['schemas']['Note'][]
      counts: Record<string, number>
      scores: {yoastSeo: number; yoastReadability: number}
      status: {
        met: boolean
        unmet: {requirement: string; actual: number | string; expected: number | string; remedy: string}[]
      }
    }
    Saved: {articleId: string; version: number}
    WriteInput: {
      source: components['schemas']['Source']
      context?: components['schemas']['Source'][]
      words?: number
      lang?: string
      profile?: 'yoast' | 'presse'
      keyphrase?: string
      title?: string
      writer?: string
      brief?: string
      published?: string
      author?: string
      publisher?: string
      sourceUrl?: string
      siteUrl?: string
      image?: {url: string; alt: string}
      save?: boolean
    }
    WriteStoredInput: {
      words?: number
      lang?: string
      profile?: 'yoast' | 'presse'
      keyphrase?: string
      title?: string
      writer?: string
      brief?: string
      published?: string
      author?: string
      publisher?: string
      sourceUrl?: string
      siteUrl?: string
      image?: {url: string; alt: string}
      context?: components['schemas']['Source'][]
    }
    ArticlePage: {articles: components['schemas']['ArticleSummary'][]; next?: string}
    ArticleSummary: {
      id: string
      name: string
      headline: string
      state: 'new' | 'written' | 'edited'
      version: number
      revision: number
      sourceWords: number
      words: number | null
      met: boolean | null
      createdAt: string
      updatedAt: string
    }
    StoredArticle: {
      id: string
      name: string
      headline: string
      state: 'new' | 'written' | 'edited'
      version: number
      revision: number
      sourceWords: number
      words: number | null
      met: boolean | null
      createdAt: string
      updatedAt: string
      source: components['schemas']['SourceText']
      settings: components['schemas']['Settings']
      draft: Record<string, unknown> | null
    }
    Settings: {wishes?: components['schemas']['Wishes']; ignored?: string[]}
    Wishes: {
      words?: number
      lang?: string
      profile?: 'yoast' | 'presse'
      keyphrase?: string
      title?: string
      writer?: string
      brief?: string
      published?: string
      author?: string
      publisher?: string
      sourceUrl?: string
      siteUrl?: string
      image?: {url: string; alt: string}
    }
    NewArticle: {source: components['schemas']['Source']; name?: string; settings?: components['schemas']['Settings']}
    ArticleChange: {
      name?: string
      source?: components['schemas']['Source']
      settings?: components['schemas']['Settings']
      draft?: Record<string, unknown> | null
    }
    VersionList: {versions: components['schemas']['VersionSummary'][]}
    VersionSummary: {
      number: number
      kind: 'written' | 'edited' | 'restored'
      headline: string
      words: number
      met: boolean | null
      createdAt: string
    }
    Version: {
      number: number
      kind: 'written' | 'edited' | 'restored'
      headline: string
      words: number
      met: boolean | null
      createdAt: string
      package:
        | components['schemas']['Package']
        | {metadata: components['schemas']['Metadata']; article: {blocks: components['schemas']['Block'][]}}
    }
    NewVersion: {article: components['schemas']['EditedArticle']} | {restore: number}
    Batch: {batch: string; jobs: components['schemas']['Job'][]}
    Job: {
      id: string
      batch: string
      position: number
      name: string
      state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
      step: string | null
      attempts: number
      articleId: string | null
      version: number | null
      problem: (components['schemas']['Problem'] & Record<string, unknown>) | null
      createdAt: string
      startedAt: string | null
      endedAt: string | null
    }
    JobInput: {
      source: components['schemas']['Source']
      context?: components['schemas']['Source'][]
      words?: number
      lang?: string
      profile?: 'yoast' | 'presse'
      keyphrase?: string
      title?: string
      writer?: string
      brief?: string
      published?: string
      author?: string
      publisher?: string
      sourceUrl?: string
      siteUrl?: string
      image?: {url: string; alt: string}
    }
    JobList: {
      jobs: components['schemas']['Job'][]
      counts: {waiting: number; running: number; done: number; failed: number; cancelled: number}
    }
  }
}

export interface paths {
  '/v1/health': {
    parameters: {}
    get: {
      parameters: {}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': {status: 'ok'; version: string}}}
      }
    }
  }
  '/v1/ready': {
    parameters: {}
    get: {
      parameters: {}
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {'application/json': {status: 'ready'; threads: number; waiting: number}}
        }
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/providers': {
    parameters: {}
    get: {
      parameters: {}
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': {
              writers: {id: string; name: string; isDefault: boolean; isRemote: boolean; endpoint?: string}[]
            }
          }
        }
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/metrics': {
    parameters: {}
    get: {
      parameters: {}
      responses: {
        200: {headers: Record<string, unknown>; content: {'text/plain': string}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/session': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {content: {'application/json': {token: string}}}
      responses: {
        204: {headers: Record<string, unknown>; content?: never}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    delete: {
      parameters: {}
      responses: {
        204: {headers: Record<string, unknown>; content?: never}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/read': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {
        content: {
          'application/json': {
            source: components['schemas']['Source']
            words?: number
            lang?: string
            profile?: 'yoast' | 'presse'
            keyphrase?: string
            title?: string
            writer?: string
            brief?: string
            published?: string
            author?: string
            publisher?: string
            sourceUrl?: string
            siteUrl?: string
            image?: {url: string; alt: string}
          }
        }
      }
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['ReadResult']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/plan': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {
        content: {
          'application/json': {
            source: components['schemas']['Source']
            words?: number
            lang?: string
            profile?: 'yoast' | 'presse'
            keyphrase?: string
            title?: string
            writer?: string
            brief?: string
            published?: string
            author?: string
            publisher?: string
            sourceUrl?: string
            siteUrl?: string
            image?: {url: string; alt: string}
          }
        }
      }
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['PlanResult']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/check': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {content: {'application/json': components['schemas']['CheckInput']}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['CheckResult']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/assess': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {content: {'application/json': components['schemas']['AssessInput']}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['AssessResult']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/write': {
    parameters: {}
    post: {
      parameters: {}
      requestBody: {content: {'application/json': components['schemas']['WriteInput']}}
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': components['schemas']['Package'] & {saved?: components['schemas']['Saved']}
            'text/event-stream': string
          }
        }
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles/{id}/write': {
    parameters: {}
    post: {
      parameters: {path: {id: string}}
      requestBody: {content: {'application/json': components['schemas']['WriteStoredInput']}}
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'application/json': components['schemas']['Package'] & {saved?: components['schemas']['Saved']}
            'text/event-stream': string
          }
        }
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles': {
    parameters: {}
    get: {
      parameters: {query?: {search?: string; state?: 'new' | 'written' | 'edited'; after?: string; limit?: number}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['ArticlePage']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    post: {
      parameters: {}
      requestBody: {content: {'application/json': components['schemas']['NewArticle']}}
      responses: {
        201: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['StoredArticle']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles/{id}': {
    parameters: {}
    get: {
      parameters: {path: {id: string}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['StoredArticle']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    patch: {
      parameters: {path: {id: string}; header?: {'if-match'?: string}}
      requestBody: {content: {'application/json': components['schemas']['ArticleChange']}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['StoredArticle']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    delete: {
      parameters: {path: {id: string}}
      responses: {
        204: {headers: Record<string, unknown>; content?: never}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles/{id}/versions': {
    parameters: {}
    get: {
      parameters: {path: {id: string}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['VersionList']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    post: {
      parameters: {path: {id: string}}
      requestBody: {content: {'application/json': components['schemas']['NewVersion']}}
      responses: {
        201: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Version']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles/{id}/versions/{number}': {
    parameters: {}
    get: {
      parameters: {path: {id: string; number: number}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Version']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/export/{format}': {
    parameters: {}
    post: {
      parameters: {path: {format: 'html' | 'md' | 'json' | 'fragment' | 'wordpress' | 'jsonld' | 'docx'}}
      requestBody: {content: {'application/json': components['schemas']['EditedArticle']}}
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/html': string
            'text/markdown': string
            'application/json': unknown
            'application/ld+json': unknown
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string
          }
        }
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/articles/{id}/export/{format}': {
    parameters: {}
    get: {
      parameters: {
        path: {id: string; format: 'html' | 'md' | 'json' | 'fragment' | 'wordpress' | 'jsonld' | 'docx'}
        query?: {version?: number}
      }
      responses: {
        200: {
          headers: Record<string, unknown>
          content: {
            'text/html': string
            'text/markdown': string
            'application/json': unknown
            'application/ld+json': unknown
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string
          }
        }
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/jobs': {
    parameters: {}
    post: {
      parameters: {header?: {'idempotency-key'?: string}}
      requestBody: {content: {'application/json': {articles: components['schemas']['JobInput'][]}}}
      responses: {
        202: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Batch']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    get: {
      parameters: {
        query?: {batch?: string; state?: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'; limit?: number}
      }
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['JobList']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/jobs/{id}': {
    parameters: {}
    get: {
      parameters: {path: {id: string}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Job']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
    delete: {
      parameters: {path: {id: string}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Job']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
  '/v1/jobs/{id}/result': {
    parameters: {}
    get: {
      parameters: {path: {id: string}}
      responses: {
        200: {headers: Record<string, unknown>; content: {'application/json': components['schemas']['Package']}}
        400: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        401: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        404: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        409: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        413: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        422: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        429: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
        503: {headers: Record<string, unknown>; content: {'application/problem+json': components['schemas']['Problem']}}
      }
    }
  }
}
